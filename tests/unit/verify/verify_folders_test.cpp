#include <algorithm>

#include "core/verify/verify.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_random.h"
#include "tests/support/manual_clock.h"
#include "tests/unit/store/desk.h"

using namespace recover;
using test::Desk;
using test::root;

TEST_CASE("a folder that can't be read is a problem among others, and no end of the look around", "[verify]") {
  const std::string folder = GENERATE("habits", "goals", "log", "journal", "worksheets", "packs");
  CAPTURE(folder);
  Desk desk;
  desk.disk.put(root + "/habits/walk.yaml", "title: Walk\n");
  desk.disk.put(root + "/recover.yaml", "day-starts: 3\n");
  desk.disk.put_folder(root + '/' + folder);
  desk.disk.at(root + '/' + folder).mode = 0;
  test::FixedRandom random{{7}};
  test::ManualClock clock;
  store::Notebook notebook(desk.disk, random, clock, root);
  const Problems found = verify::verify(notebook, *Day::parse("2026-11-23"), {});
  const auto of_folder = [&](const Problem& problem) {
    return problem.code == "not-readable" && problem.location.file == folder;
  };
  CHECK((folder == "packs" || std::ranges::count_if(found, of_folder) == 1));
  CHECK(std::ranges::count(found, std::string("time-unknown"), &Problem::code) == 1);
}
