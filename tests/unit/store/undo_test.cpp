#include <cerrno>

#include "core/store/notebook_writer.h"
#include "tests/support/catch.h"
#include "tests/support/memory_disk.h"

using namespace recover;
using namespace recover::store;
using test::MemoryDisk;

namespace {

const std::string root = "/home/ana/notebook";
const std::string log_file = "log/2026-11.yaml";
const std::string goal_file = "goals/river.yaml";
const std::string first = "- {day: 2026-11-01, rest: walk, id: aaaaaaaa}\n";
const std::string second = "- {day: 2026-11-02, done: walk, id: bbbbbbbb}\n";
const std::string third = "- {day: 2026-11-03, win: \"sang\", id: cccccccc}\n";

struct Desk {
  MemoryDisk disk;
  NotebookWriter writer{disk, root, [number = 0]() mutable { return "tmp" + std::to_string(++number); }};

  std::optional<std::string> text(const std::string& file) const { return disk.text(root + '/' + file); }
  void put(const std::string& file, const std::string& text) { disk.put(root + '/' + file, text); }

  /// Stores a text whatever stood there.
  void store(const std::string& title, const std::string& file, std::optional<std::string> after,
             bool undoable = true) {
    const auto lock = writer.lock();
    writer.commit({title, {{file, text(file), std::move(after)}}, undoable});
  }
  /// The notes of an undo or redo, or "nothing to do".
  std::vector<std::string> undo() { return take(writer.reversal(), false); }
  std::vector<std::string> redo() { return take(writer.repetition(), true); }
  std::vector<std::string> take(const std::optional<NotebookWriter::Reversal>& reversal, bool redo) {
    if (!reversal) return {"nothing to do"};
    const auto lock = writer.lock();
    writer.commit(*reversal, redo);
    std::vector<std::string> codes;
    for (const Problem& problem : reversal->left) {
      CHECK(problem.level == Level::note);
      codes.push_back(problem.code + ' ' + problem.location.file);
    }
    return codes;
  }
};

using Codes = std::vector<std::string>;
const Codes fully;

}  // namespace

TEST_CASE("what was done last is undone first, and redone in turn", "[undo]") {
  Desk desk;
  desk.store("rest: walk", log_file, first);
  desk.store("done: walk", log_file, first + second);
  desk.store("goal", goal_file, "title: River\n");
  CHECK(desk.writer.undoable() == std::vector<ActionTitle>{"goal", "done: walk", "rest: walk"});

  CHECK(desk.undo() == fully);
  CHECK_FALSE(desk.text(goal_file));
  CHECK(desk.undo() == fully);
  CHECK(desk.text(log_file) == first);
  CHECK(desk.undo() == fully);
  CHECK_FALSE(desk.text(log_file));
  CHECK(desk.undo() == Codes{"nothing to do"});

  CHECK(desk.redo() == fully);
  CHECK(desk.text(log_file) == first);
  CHECK(desk.redo() == fully);
  CHECK(desk.redo() == fully);
  CHECK(desk.text(log_file) == first + second);
  CHECK(desk.text(goal_file) == "title: River\n");
  CHECK(desk.redo() == Codes{"nothing to do"});
  CHECK(desk.writer.undoable() == std::vector<ActionTitle>{"goal", "done: walk", "rest: walk"});
}

TEST_CASE("undo takes out its own entry and leaves those that came since", "[undo]") {
  Desk desk;
  desk.put(log_file, "# November\n" + first);
  desk.store("done: walk", log_file, "# November\n" + first + second);
  desk.put(log_file, "# November, by hand\n" + first + second + third);
  CHECK(desk.undo() == fully);
  CHECK(desk.text(log_file) == "# November, by hand\n" + first + third);
}

TEST_CASE("a removed entry comes back in its place by day", "[undo]") {
  Desk desk;
  desk.put(log_file, first + second + third);
  desk.store("log remove", log_file, first + third);
  desk.put(log_file, "# edited\r\n" + first + third);
  CHECK(desk.undo() == fully);
  CHECK(desk.text(log_file) == "# edited\r\n" + first + second + third);
}

TEST_CASE("an edited entry becomes what it was", "[undo]") {
  Desk desk;
  const std::string edited = "- {day: 2026-11-02, small: walk, id: bbbbbbbb}\n";
  desk.put(log_file, first + second + third);
  desk.store("log edit", log_file, first + edited + third);
  CHECK(desk.undo() == fully);
  CHECK(desk.text(log_file) == first + second + third);
  CHECK(desk.redo() == fully);
  CHECK(desk.text(log_file) == first + edited + third);
}

TEST_CASE("what has been changed since stays, and is said", "[undo]") {
  Desk desk;
  const std::string by_hand = "- {day: 2026-11-02, done: walk, note: \"with Ana\", id: bbbbbbbb}\n";
  SECTION("an entry") {
    desk.store("done: walk", log_file, first + second);
    desk.put(log_file, first + by_hand);
    CHECK(desk.undo() == Codes{"undo-left " + log_file});
    CHECK(desk.text(log_file) == by_hand);
  }
  SECTION("an entry that had been edited: the old one does not come back beside it") {
    desk.put(log_file, first);
    desk.store("log edit", log_file, "- {day: 2026-11-01, done: walk, id: aaaaaaaa}\n");
    desk.put(log_file, "- {day: 2026-11-01, unable: walk, id: aaaaaaaa}\n");
    CHECK(desk.undo() == Codes{"undo-left " + log_file});
    CHECK(desk.text(log_file) == "- {day: 2026-11-01, unable: walk, id: aaaaaaaa}\n");
  }
  SECTION("another file") {
    desk.put(goal_file, "title: River\n");
    desk.store("goal edit", goal_file, "title: River and back\n");
    desk.put(goal_file, "title: River and back again\n");
    CHECK(desk.undo() == Codes{"undo-left " + goal_file});
    CHECK(desk.text(goal_file) == "title: River and back again\n");
  }
  SECTION("a log that has gone") {
    desk.put(log_file, first);
    desk.store("done: walk", log_file, first + second);
    desk.disk.remove(root + '/' + log_file);
    CHECK(desk.undo() == Codes{"undo-left " + log_file});
    CHECK_FALSE(desk.text(log_file));
  }
  CHECK(desk.writer.undoable().empty());
}

TEST_CASE("a log that can't be understood is not written to by undo", "[undo]") {
  Desk desk;
  desk.put(log_file, first);
  desk.store("done: walk", log_file, first + second);
  const std::string broken = first + second + "- {day: never, done: walk}\n";
  desk.put(log_file, broken);
  CHECK(desk.undo() == Codes{"date-unknown " + log_file});
  CHECK(desk.text(log_file) == broken);
}

TEST_CASE("redo repeats what undo took back, and no more", "[undo]") {
  Desk desk;
  {
    const auto lock = desk.writer.lock();
    desk.writer.commit({"step", {{log_file, {}, first}, {goal_file, {}, "title: River\n"}}, true});
  }
  desk.put(goal_file, "title: Mine\n");
  CHECK(desk.undo() == Codes{"undo-left " + goal_file});
  CHECK_FALSE(desk.text(log_file));
  CHECK(desk.redo() == fully);
  CHECK(desk.text(log_file) == first);
  CHECK(desk.text(goal_file) == "title: Mine\n");
}

TEST_CASE("a new change ends redo, one that is no undo step does not", "[undo]") {
  Desk desk;
  desk.store("goal", goal_file, "title: River\n");
  desk.undo();
  desk.store("celebrated", log_file, first, false);
  CHECK(desk.writer.undoable().empty());
  REQUIRE(desk.writer.repetition());
  desk.store("win", log_file, first + third);
  CHECK_FALSE(desk.writer.repetition());
}

TEST_CASE("the newest hundred changes can be undone", "[undo]") {
  Desk desk;
  for (int i = 1; i <= 103; ++i)
    desk.store("goal " + std::to_string(i), goal_file, "title: " + std::to_string(i) + '\n');
  const auto titles = desk.writer.undoable();
  REQUIRE(titles.size() == 100);
  CHECK(titles.front() == "goal 103");
  CHECK(titles.back() == "goal 4");
}

TEST_CASE("a torn record is passed over", "[undo]") {
  Desk desk;
  desk.store("one", goal_file, "title: One\n");
  desk.store("two", goal_file, "title: Two\n");
  std::string& newest = desk.disk.at(root + "/.recover/undo/000002.yaml").text;
  newest.resize(newest.size() - GENERATE(1U, 5U, 20U, 60U));
  newest += std::string(3, '\0');
  CHECK(desk.writer.undoable() == std::vector<ActionTitle>{"one"});
}

TEST_CASE("texts come back whole, whatever is in them", "[undo]") {
  Desk desk;
  const std::string before =
      GENERATE(as<std::string>{}, "", "title: \"a\\tb\"\r\n# \xE2\x80\xAE turned\r\n", "\xFF\xFE not utf-8 \0 here",
               "title: Ana's \"river\" \\ {x: [y]} \x1B[2J\n", "\xEF\xBB\xBFtitle: é\n");
  desk.put(goal_file, before);
  desk.store("goal edit", goal_file, "title: River\n");
  CHECK(desk.undo() == fully);
  CHECK(desk.text(goal_file) == before);
}

TEST_CASE("a change whose record can't be written is stored all the same", "[undo]") {
  Desk desk;
  desk.put(log_file, first);
  const auto lock = desk.writer.lock();
  // Six calls store it; the seventh lists the records, the eighth makes their folder, the ninth writes.
  const std::size_t call = GENERATE(7U, 8U, 9U);
  CAPTURE(call);
  desk.disk.fail(call, ENOSPC, MemoryDisk::Lasting::once);
  CHECK(desk.writer.commit({"done: walk", {{log_file, first, first + second}}, true}) == Stored::safely);
  CHECK(desk.text(log_file) == first + second);
  REQUIRE(desk.writer.notes().size() == 1);
  CHECK(desk.writer.notes().front().code == "undo-missing");
}

TEST_CASE("records are not written through a link out of the notebook", "[undo]") {
  Desk desk;
  desk.disk.put_folder("/elsewhere");
  desk.put(log_file, first);
  desk.disk.put_link(root + "/.recover/undo", "/elsewhere");
  const auto lock = desk.writer.lock();
  CHECK(desk.writer.commit({"done: walk", {{log_file, first, first + second}}, true}) == Stored::safely);
  REQUIRE(desk.writer.notes().size() == 1);
  CHECK(desk.writer.notes().front().code == "undo-missing");
  CHECK(desk.disk.under("/elsewhere").empty());
}

TEST_CASE("a change of whole texts comes back to the byte, and line by line where the log went on", "[undo]") {
  Desk desk;
  const std::string doubled = second + first + first;  // two lines of one id, and in no order
  desk.put(log_file, doubled);
  {
    const auto lock = desk.writer.lock();
    desk.writer.commit({"verify --fix", {{log_file, doubled, second + first}}, true, true});
  }
  SECTION("at once") {
    CHECK(desk.undo() == fully);
    CHECK(desk.text(log_file) == doubled);
  }
  SECTION("after another entry nothing is lost") {
    desk.put(log_file, second + first + third);
    desk.undo();
    CHECK(desk.text(log_file)->find(third) != std::string::npos);
    CHECK(desk.text(log_file)->find(first) != std::string::npos);
  }
}

TEST_CASE("of lines with one id the one that went comes back", "[undo]") {
  Desk desk;
  desk.put(log_file, first + first);
  desk.store("log remove", log_file, first);
  CHECK(desk.undo() == fully);
  CHECK(desk.text(log_file) == first + first);
}

TEST_CASE("a copy is kept under a name that says so", "[undo]") {
  Desk desk;
  const auto lock = desk.writer.lock();
  const std::string kept = desk.writer.keep_copy(goal_file, "title: torn");
  CHECK(kept == ".recover/displaced/river.yaml-before-tmp1");
  CHECK(desk.text(kept) == "title: torn");
}
