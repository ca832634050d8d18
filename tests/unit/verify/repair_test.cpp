#include "core/verify/repair.h"

#include <cerrno>

#include "core/verify/verify.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_random.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_disk.h"

using namespace recover;
using test::MemoryDisk;

namespace {

const std::string root = "/home/me/notebook";
const std::string walk = "- {day: 2026-02-11, done: walk, id: aaaaaaaa}\n";

struct Desk {
  MemoryDisk disk;
  test::FixedRandom random{{1'000'003}};
  test::ManualClock clock;
  store::Notebook notebook{disk, random, clock, root};

  Desk() { put("habits/walk.yaml", "title: Walk\n"); }
  void put(const std::string& file, const std::string& text, unsigned mode = 0600) {
    disk.put(root + '/' + file, text, mode);
  }
  std::string text(const std::string& file) const { return disk.text(root + '/' + file).value_or("nothing"); }
  std::vector<std::string> problems() {
    store::Notebook fresh(disk, random, clock, root);
    std::vector<std::string> codes;
    for (const Problem& problem : verify::verify(fresh, *Day::parse("2026-02-13"), {})) codes.push_back(problem.code);
    return codes;
  }
  /// "file: what" of each repair.
  std::vector<std::string> fix() {
    std::vector<std::string> said;
    for (const verify::Repair& repair : verify::fix(notebook).repairs) said.push_back(repair.file + ": " + repair.what);
    return said;
  }
  void undo() {
    const auto lock = notebook.writer().lock();
    notebook.writer().commit(*notebook.writer().reversal(), false);
  }
};

using Texts = std::vector<std::string>;
const std::string february = "log/2026-02.yaml";

}  // namespace

TEST_CASE("a log that stops in the middle is closed, with a copy, and comes back by undo", "[repair]") {
  Desk desk;
  const std::string torn = walk + "- {day: 2026-02-12, done: walk, note: \"to th";
  desk.put(february, torn);
  CHECK(desk.problems() == Texts{"torn-tail"});
  CHECK(desk.fix() == Texts{february + ": closed its last line, which stopped in the middle, after what is certain"});
  CHECK(desk.text(february) == walk + "- {day: 2026-02-12, done: walk}\n");
  CHECK(desk.problems().empty());
  CHECK(desk.disk.under(root + "/.recover/displaced").size() == 1);
  desk.undo();
  CHECK(desk.text(february) == torn);
}

TEST_CASE("empty bytes at the end go, in logs and in other files", "[repair]") {
  Desk desk;
  desk.put(february, walk + "- {day: 2026-02-12, do" + std::string(9, '\0'));
  desk.put("habits/walk.yaml", "title: Walk\n" + std::string(4096, '\0'));
  CHECK(desk.problems() == Texts{"nul-tail", "nul-tail"});
  CHECK(desk.fix().size() == 2);
  CHECK(desk.text(february) == walk);
  CHECK(desk.text("habits/walk.yaml") == "title: Walk\n");
  CHECK(desk.problems().empty());
  desk.undo();
  CHECK(desk.text("habits/walk.yaml").size() == 12 + 4096);
}

TEST_CASE("what would need guessing stays to the byte", "[repair]") {
  Desk desk;
  const std::string text = GENERATE(as<std::string>{}, "title: Wal" + std::string(3, '\0'), "title: Walk\ntiny: \"x",
                                    "title: Walk\n\x01", "<<<<<<< a\ntitle: Walk\n=======\n>>>>>>> b\n",
                                    std::string("t\0i\0t\0l\0e\0:\0 \0W\0\n\0", 18), std::string(5, '\0'));
  desk.put("habits/walk.yaml", text);
  CHECK(desk.fix().empty());
  CHECK(desk.text("habits/walk.yaml") == text);
  CHECK(desk.disk.under(root + "/.recover/displaced").empty());
}

TEST_CASE("files that others may read are closed to them, with their folders", "[repair]") {
  Desk desk;
  desk.put(february, walk, 0664);
  desk.disk.at(root).mode = 0755;
  desk.disk.at(root + "/log").mode = 0755;
  CHECK(desk.problems() == Texts{"mode-open", "mode-open", "mode-open"});
  CHECK(desk.fix() == Texts{": closed 3 files and folders to others"});
  CHECK(desk.disk.at(root + '/' + february).mode == 0600);
  CHECK(desk.problems().empty());
  CHECK(desk.text(february) == walk);
}

TEST_CASE("a change that was stopped midway is finished", "[repair]") {
  Desk desk;
  desk.put(".recover/journal.yaml",
           "title: \"rename\"\nfiles:\n  - {file: \"habits/walk.yaml\", before: \"title: Walk\\n\", after: \"title: "
           "Stroll\\n\"}\nwhole: true\n");
  CHECK(desk.problems() == Texts{"change-open"});
  CHECK(desk.fix() == Texts{".recover/journal.yaml: settled the change that was stopped midway"});
  CHECK(desk.text("habits/walk.yaml") == "title: Stroll\n");
  CHECK(desk.problems().empty());
}

TEST_CASE("what another command is storing just now is no problem", "[repair]") {
  Desk desk;
  desk.put("habits/.walk.yaml.recover-k5w39qzt", "title: Walk\n");
  desk.put(".recover/lock", "");
  CHECK(desk.problems() == Texts{"leftover"});
  desk.disk.locked_elsewhere = true;
  CHECK(desk.problems().empty());
}

TEST_CASE("a file that can't be stored keeps nothing else from being mended", "[repair]") {
  Desk desk;
  desk.disk.put("/elsewhere.yaml", walk + walk);
  desk.disk.put_link(root + "/log/2026-01.yaml", "/elsewhere.yaml");
  desk.put(february, walk + walk);
  CHECK(desk.fix() == Texts{february + ": took out 1 line that stood there twice"});
  CHECK(desk.disk.text("/elsewhere.yaml") == walk + walk);
}

TEST_CASE("wherever the disk says no, no text is lost by mending", "[repair]") {
  Desk desk;
  const std::string torn = walk + "- {day: 2026-01-12, done: walk, no";
  desk.put(february, torn);
  desk.put("log/2026-01.yaml", "# January\n");
  const std::size_t call = GENERATE(range(std::size_t{1}, std::size_t{60}));
  CAPTURE(call);
  desk.disk.fail(call, ENOSPC, MemoryDisk::Lasting::from_then_on);
  try {
    desk.fix();
  } catch (const Failure&) {
    CHECK(desk.disk.calls() >= call);
  } catch (const DiskFailure&) {
    CHECK(desk.disk.calls() >= call);
  }
  desk.disk.heal();
  desk.fix();
  CHECK(desk.text("log/2026-01.yaml") == "# January\n- {day: 2026-01-12, done: walk}\n");
  CHECK(desk.text(february) == walk);
}
