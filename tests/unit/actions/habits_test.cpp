// What a person can do to a habit, and what its file holds afterwards.

#include "core/actions/habits.h"

#include "core/views/lookup.h"
#include "tests/support/catch.h"
#include "tests/support/notebook_at_hand.h"

using namespace recover;
using actions::TitleInUse;
using store::Transaction;
using test::refusal;

namespace {

const std::string walk_file = "habits/walk.yaml";

struct WithWalk : test::NotebookAtHand {
  WithWalk() { put(walk_file, "title: Walk  # mine\nstart: 2026-01-01\n"); }

  Habit walk() { return views::find_habit(notebook, "walk"); }
  std::string walk_text() const { return text(walk_file); }
};

Habit titled(const std::string& title, const std::string& name = "") {
  Habit habit;
  habit.title = title;
  habit.name = name;
  return habit;
}

}  // namespace

TEST_CASE("a new habit is named after its title and written down", "[habits]") {
  test::NotebookAtHand desk;
  const auto added =
      desk.change([&](Transaction& change) { return actions::add(change, titled("Stretch"), desk.today); });
  CHECK(added.added);
  CHECK(added.value.name == "stretch");
  CHECK(desk.text("habits/stretch.yaml") == "title: Stretch\nevery: daily\n");
}

TEST_CASE("a title in use is refused with the name of the habit there, and nothing is written", "[habits]") {
  WithWalk desk;
  const auto add = [&](const std::string& title) {
    return desk.change([&](Transaction& change) { return actions::add(change, titled(title), desk.today); });
  };
  CHECK(refusal([&] { add("walk!"); }) == "title-taken");
  CHECK(desk.text("habits/walk-2.yaml") == "(not there)");
  desk.put(walk_file, "title: Walk\nend: 2026-02-01\n");
  CHECK(refusal([&] { add("Walk"); }) == "habit-archived");
}

TEST_CASE("a title in use can be what was wanted, or stand beside another name", "[habits]") {
  WithWalk desk;
  desk.change([&](Transaction& change) {
    const auto kept = actions::add(change, titled("Walk"), desk.today, TitleInUse::kept);
    CHECK_FALSE(kept.added);
    CHECK(kept.value == desk.walk());
    CHECK(actions::add(change, titled("Walk", "Evening walk"), desk.today).value.name == "evening-walk");
    CHECK(refusal([&] { actions::add(change, titled("Walk", "walk"), desk.today); }) == "name-taken");
    return true;
  });
  CHECK(desk.text("habits/evening-walk.yaml") == "title: Walk\nevery: daily\n");
}

TEST_CASE("a name that something else has gets a number", "[habits]") {
  WithWalk desk;
  desk.put("goals/swim.yaml", "title: Swim\n");
  desk.change([&](Transaction& change) { return actions::add(change, titled("Swim"), desk.today); });
  CHECK(desk.text("habits/swim-2.yaml") == "title: Swim\nevery: daily\n");
}

TEST_CASE("a schedule holds from its day on, and the days before keep theirs", "[habits]") {
  WithWalk desk;
  actions::HabitEdit edit;
  edit.schedule = Schedule::parse("3 per week");
  edit.from = desk.day(3);
  edit.keys.tiny = "one step";
  desk.change([&](Transaction& change) {
    actions::edit(change, desk.walk(), edit);
    return true;
  });
  CHECK(desk.walk().tiny == "one step");
  CHECK(in_force(desk.walk().every, desk.day(2)) == Schedule{});
  CHECK(in_force(desk.walk().every, desk.day(3)) == *Schedule::parse("3 per week"));
  edit.from.reset();
  desk.change([&](Transaction& change) {
    actions::edit(change, desk.walk(), edit);
    return true;
  });
  CHECK(in_force(desk.walk().every, desk.day(-9)) == *Schedule::parse("3 per week"));
}

TEST_CASE("an empty text and a cleared key leave the file", "[habits]") {
  WithWalk desk;
  desk.put(walk_file, "title: Walk\ntiny: one step\nif: coffee\ngrace: 1\n");
  actions::HabitEdit edit;
  edit.keys.tiny = "";
  edit.keys.cleared = {"if", "grace", "reward"};
  desk.change([&](Transaction& change) {
    actions::edit(change, desk.walk(), edit);
    return true;
  });
  CHECK(desk.walk_text() == "title: Walk\n");
}

TEST_CASE("a renamed habit keeps its name, its file and its comments", "[habits]") {
  WithWalk desk;
  const auto rename = [&](const std::string& title) {
    desk.change([&](Transaction& change) {
      actions::rename(change, desk.walk(), title);
      return true;
    });
  };
  rename(" Evening walk ");
  CHECK(desk.walk_text() == "title: Evening walk  # mine\nstart: 2026-01-01\n");
  CHECK(refusal([&] { rename("  "); }) == "title-empty");
}

TEST_CASE("an archived habit stays as it was counted when it goes on", "[habits]") {
  WithWalk desk;
  const auto archive = [&](std::optional<Day> last) {
    return desk.change([&](Transaction& change) { return actions::archive(change, desk.walk(), last, desk.today); });
  };
  CHECK(archive(desk.day(-3)));
  CHECK(desk.walk().archived(desk.today));
  CHECK_FALSE(archive(std::nullopt));
  CHECK(desk.walk().end == desk.day(-3));

  CHECK(desk.change([&](Transaction& change) { return actions::resume(change, desk.walk(), desk.today); }));
  CHECK_FALSE(desk.walk().end);
  CHECK(desk.walk().pauses == std::vector<Pause>{{desk.day(-2), desk.day(-1), ""}});
  CHECK_FALSE(desk.change([&](Transaction& change) { return actions::resume(change, desk.walk(), desk.today); }));
}

TEST_CASE("a pause that holds today ends yesterday, and one that began today goes", "[habits]") {
  WithWalk desk;
  desk.change([&](Transaction& change) {
    actions::pause(change, desk.walk(), {desk.day(-5), std::nullopt, "flu"});
    actions::pause(change, desk.walk(), {desk.today, desk.day(4), ""});
    return true;
  });
  CHECK(desk.change([&](Transaction& change) { return actions::resume(change, desk.walk(), desk.today); }));
  CHECK(desk.walk().pauses == std::vector<Pause>{{desk.day(-5), desk.day(-1), "flu"}});
  const auto reversed = [&] {
    desk.change([&](Transaction& change) {
      actions::pause(change, desk.walk(), {desk.today, desk.day(-1), ""});
      return true;
    });
  };
  CHECK(refusal(reversed) == "range-reversed");
}

TEST_CASE("a pause for all habits is kept in the settings", "[habits]") {
  WithWalk desk;
  desk.change([&](Transaction& change) {
    actions::pause_all(change, {desk.day(-1), std::nullopt, ""});
    return true;
  });
  CHECK(desk.text("recover.yaml").find("pauses:\n  - {from: 2026-02-12}\n") != std::string::npos);
  CHECK(desk.change([&](Transaction& change) { return actions::resume_all(change, desk.today); }));
  CHECK_FALSE(desk.change([&](Transaction& change) { return actions::resume_all(change, desk.today); }));
}

TEST_CASE("a habit with entries is archived, unless they are to be forgotten, too", "[habits]") {
  using Kind = actions::HabitRemoval::Kind;
  WithWalk desk;
  desk.put("log/2026-02.yaml",
           "- {day: 2026-02-10, done: walk, id: aaaaaaaa}\n- {day: 2026-02-11, win: sun, id: bbbbbbbb}\n");
  const auto remove = [&](bool forget) {
    return desk.change([&](Transaction& change) { return actions::remove(change, desk.walk(), forget, desk.today); });
  };
  const auto archived = remove(false);
  CHECK(archived.kind == Kind::archived);
  CHECK(archived.entries == 1);
  CHECK(desk.walk().end == desk.day(-1));
  CHECK(remove(false).kind == Kind::archived_already);
  CHECK(remove(true).kind == Kind::removed);
  CHECK(desk.walk_text() == "(not there)");
  CHECK(desk.text("log/2026-02.yaml") == "- {day: 2026-02-11, win: sun, id: bbbbbbbb}\n");
}
