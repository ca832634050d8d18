
#include "core/verify/verify.h"
#include "tests/support/catch.h"
#include "tests/support/manual_clock.h"
#include "tests/unit/store/desk.h"

using namespace recover;
using test::Desk;
using test::ManualClock;
using test::root;

namespace {

struct FixedRandom final : Random {
  std::uint64_t next() override { return 7; }
};

/// "habit-unknown:2 key-unknown:3": codes and lines of what would be said about a text.
std::string said(test::MemoryDisk& disk, const std::string& file, const std::string& text) {
  FixedRandom random;
  ManualClock clock;
  store::Notebook notebook(disk, random, clock, root);
  std::string all;
  for (const Problem& problem : verify::verify_text(notebook, file, text, *Day::parse("2026-11-23"), {"now"})) {
    if (!all.empty()) all += ' ';
    all.append(problem.code).append(":").append(std::to_string(problem.location.line));
    CHECK(problem.location.file == file);
  }
  return all;
}

}  // namespace

TEST_CASE("a text is judged as verify would judge the file that held it", "[verify]") {
  Desk desk;
  desk.disk.put(root + "/habits/walk.yaml", "every: never\n", 0644);  // an error, and a mode: neither is the text's
  CHECK(said(desk.disk, "habits/walk.yaml", "title: Walk\n").empty());
  CHECK(said(desk.disk, "habits/walk.yaml", "title: Walk\nevery: dayly\ncolor: red\n") ==
        "schedule-unknown:2 key-unknown:3");
  CHECK(said(desk.disk, "habits/walk.yaml", "title: [Walk\n") == "yaml-syntax:1");
  CHECK(said(desk.disk, "habits/walk.yaml", "title: \xff\n") == "not-utf8:1");
  CHECK(said(desk.disk, "recover.yaml", "format: 2\nregion: xx\n") == "region-unknown:0 format-newer:0");
  CHECK(said(desk.disk, "people.yaml", "people: 3: 4\n").find("yaml-syntax") == 0);
  CHECK(said(desk.disk, "habits/river.yaml", "title: River\n").empty());
  desk.disk.put(root + "/habits/sit.yaml", "title: Sit\n");
  CHECK(said(desk.disk, "goals/sit.yaml", "title: Sit\n") == "name-twice:0");
  CHECK(desk.text("habits/walk.yaml") == "every: never\n");
}

TEST_CASE("entries are judged beside the notebook's habits", "[verify]") {
  Desk desk;
  desk.disk.put(root + "/habits/walk.yaml", "title: Walk\n");
  CHECK(said(desk.disk, "log/2026-11.yaml", test::two_entries).empty());
  CHECK(said(desk.disk, "log/2026-11.yaml", "- {day: 2026-11-02, done: wlak}\n- {day: 2026-12-01, win: \"x\"}\n") ==
        "habit-unknown:1 day-to-come:2 log-month:2");
  CHECK(said(desk.disk, "log/2026-10.yaml", "- {day: 2026-10-01, done: walk, id: aaaaaaaa}\n").empty());
  CHECK(said(desk.disk, "log/2026-11.yaml", "- {day: 2026-11-31, done: walk}\n") == "date-unknown:1");
}

TEST_CASE("what the file holds now is not mistaken for the new text", "[verify]") {
  Desk desk;
  desk.disk.put(root + "/habits/walk.yaml", "title: Walk\n");
  desk.disk.put(root + "/log/2026-11.yaml", test::one_entry + "- {day: 2026-11-02, done: wa");  // torn
  CHECK(said(desk.disk, "log/2026-11.yaml", "- {day: 2026-11-02, done: wlak}\n") == "habit-unknown:1");
}

TEST_CASE("a file of a notebook that is not there yet, or that no command reads, is judged too", "[verify]") {
  test::MemoryDisk disk;
  CHECK(said(disk, "people.yaml", "people: [Ana]\n").empty());
  CHECK(said(disk, "habits/walk.yaml", "tilte: Walk\n") == "key-missing:1 key-unknown:1");
  CHECK(said(disk, "packs/mine.yaml", "items: [\n") == "yaml-syntax:1");
  CHECK(said(disk, "packs/mine.yaml", "items: []\n").empty());
  CHECK(said(disk, "notes.txt", "- [ not: yaml").empty());
}
