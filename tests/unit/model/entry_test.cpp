#include "core/model/entry.h"

#include <algorithm>
#include <set>

#include "core/model/goal.h"
#include "core/model/habit.h"
#include "core/model/pack.h"
#include "core/model/settings.h"
#include "tests/support/catch.h"

using namespace recover;
using std::chrono::days;

namespace {

const Day monday{std::chrono::year{2026} / 1 / 5};

}  // namespace

TEST_CASE("every kind has a word that is read back", "[entry]") {
  for (std::size_t i = 0; i < kind_words.size(); ++i) {
    const EntryKind kind = static_cast<EntryKind>(i);
    CHECK(kind_of(word(kind)) == kind);
  }
  CHECK(kind_of("not-today") == EntryKind::not_today);
  CHECK(kind_of("reflect") == EntryKind::reflect);
  CHECK_FALSE(kind_of("Done"));
  CHECK_FALSE(kind_of(""));
}

TEST_CASE("five kinds answer a habit, and two of them keep the day", "[entry]") {
  CHECK((is_answer(EntryKind::done) && is_answer(EntryKind::not_today)));
  CHECK_FALSE(is_answer(EntryKind::check_in));
  CHECK((is_kept(EntryKind::done) && is_kept(EntryKind::small)));
  CHECK_FALSE(is_kept(EntryKind::rest));
}

TEST_CASE("a value takes the plainest form that says it", "[entry]") {
  CHECK(Value::of("walk").form == Value::Form::name);
  CHECK(Value::of("90 days").form == Value::Form::text);
  CHECK(Value::of("no").form == Value::Form::text);
  CHECK(Value::number(2.5).text == "2.5");
  CHECK(Value::number(2.5).as_number() == 2.5);
  CHECK_FALSE(Value::of("20").as_number());
  CHECK(Value::of(monday).text == "2026-01-05");
  const Value list = Value::list({"calm", "a bit tired"});
  CHECK(list.form == Value::Form::list);
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[0].form == Value::Form::name);
  CHECK(list.items[1].form == Value::Form::text);
}

TEST_CASE("an entry's other keys are found, replaced in place and appended", "[entry]") {
  Entry entry{monday, EntryKind::done, Value::of("walk"), {}, {}, {}};
  CHECK(entry.find("amount") == nullptr);
  CHECK_FALSE(entry.amount());
  CHECK(entry.note().empty());
  entry.set("amount", Value::number(20));
  entry.set("note", Value::of("to the bridge"));
  entry.set("amount", Value::number(25));
  REQUIRE(entry.more.size() == 2);
  CHECK(entry.more[0].first == "amount");
  CHECK(entry.amount() == 25);
  CHECK(entry.note() == "to the bridge");
}

TEST_CASE("a goal's next step is the first not done", "[goal]") {
  Goal goal;
  CHECK(goal.next_step() == nullptr);
  goal.steps = {{"one", monday, {}}, {"two", {}, {}}, {"three", monday, {}}, {"four", {}, {}}};
  CHECK(goal.steps_done() == 2);
  REQUIRE(goal.next_step() != nullptr);
  CHECK(goal.next_step()->text == "two");
  for (Step& step : goal.steps) step.done = monday;
  CHECK(goal.next_step() == nullptr);
}

TEST_CASE("a pause includes both its ends, and may be open", "[habit]") {
  const Pause closed{monday, monday + days{2}, ""};
  CHECK_FALSE(closed.has(monday - days{1}));
  CHECK(closed.has(monday));
  CHECK(closed.has(monday + days{2}));
  CHECK_FALSE(closed.has(monday + days{3}));
  CHECK(Pause{monday, {}, ""}.has(monday + days{1000}));
}

TEST_CASE("a habit is archived from the day after its end", "[habit]") {
  Habit habit;
  CHECK_FALSE(habit.archived(monday));
  habit.end = monday;
  CHECK_FALSE(habit.archived(monday));
  CHECK(habit.archived(monday + days{1}));
}

TEST_CASE("mood and energy are better higher, stress lower", "[settings]") {
  const auto measures = Settings::default_measures();
  REQUIRE(measures.size() == 3);
  CHECK((measures[0].name == "mood" && measures[0].low == 1 && measures[0].high == 5));
  CHECK(measures[0].better == Measure::Better::higher);
  CHECK((measures[1].name == "energy" && measures[1].low == 1 && measures[1].high == 5));
  CHECK(measures[1].better == Measure::Better::higher);
  CHECK((measures[2].name == "stress" && measures[2].low == 0 && measures[2].high == 10));
  CHECK(measures[2].better == Measure::Better::lower);
  CHECK(std::ranges::none_of(measures, [](const Measure& m) { return m.low_word.empty() || m.high_word.empty(); }));
}

TEST_CASE("a person's own words are used", "[settings]") {
  Settings settings;
  settings.words = {{"setback", "slip"}, {"win", ""}};
  CHECK(settings.say("setback") == "slip");
  CHECK(settings.say("win") == "win");
  CHECK(settings.say("days") == "days");
}

TEST_CASE("there are eight dimensions of wellness", "[settings]") {
  CHECK(wellness_areas == std::vector<std::string>{"emotional", "environmental", "financial", "intellectual",
                                                   "occupational", "physical", "social", "spiritual"});
}

TEST_CASE("an idea stays all day, changes tomorrow, and comes round after all others", "[pack]") {
  const std::vector<PackItem> none;
  CHECK(choose_for_day(none, monday, "walk") == nullptr);
  std::vector<PackItem> items(5);
  for (std::size_t i = 0; i < items.size(); ++i) items[i].id = std::to_string(i);
  CHECK(choose_for_day(items, monday, "walk") == choose_for_day(items, monday, "walk"));
  std::set<std::string> seen;
  for (int i = 0; i < 5; ++i) seen.insert(choose_for_day(items, monday + days{i}, "walk")->id);
  CHECK(seen.size() == 5);
  std::set<std::string> by_subject;
  for (const auto* subject : {"walk", "read", "call", "win", "river", "smoke-free", "sleep", "tea"}) {
    by_subject.insert(choose_for_day(items, monday, subject)->id);
  }
  CHECK(by_subject.size() > 2);
  CHECK(choose_for_day(items, Day{std::chrono::year{1} / 1 / 1}, "walk") != nullptr);
}
