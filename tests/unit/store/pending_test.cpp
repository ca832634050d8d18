
#include "core/store/notebook.h"
#include "core/store/transaction.h"
#include "core/store/undo_record.h"
#include "tests/support/catch.h"
#include "tests/support/manual_clock.h"
#include "tests/unit/store/desk.h"

using namespace recover;
using namespace recover::store;
using test::Desk;
using test::ManualClock;
using test::root;

namespace {

struct FixedRandom final : Random {
  std::uint64_t next() override { return 7; }
};

/// Two of three files are in their place already.
const Change half_done = {"habit remove: walk",
                          {{"habits/walk.yaml", "title: Walk\n", std::nullopt},
                           {"habits/read.yaml", std::nullopt, "title: Read\n"},
                           {"log/2026-11.yaml", test::two_entries, test::one_entry}},
                          true};

void put_half_done(Desk& desk) {
  desk.disk.put(root + "/habits/read.yaml", "title: Read\n");
  desk.disk.put(root + "/log/2026-11.yaml", test::two_entries);
  desk.disk.put(root + "/.recover/journal.yaml", write_record(whole_record(half_done), "On its way."));
}

std::vector<std::string> habits_of(Notebook& notebook) {
  std::vector<std::string> names;
  for (const Habit& habit : notebook.habits()) names.push_back(habit.name);
  return names;
}

int entries_of(Notebook& notebook) {
  int entries = 0;
  notebook.each([&](const Line&) { ++entries; });
  return entries;
}

}  // namespace

TEST_CASE("a reader that meets a change half done sees none of it", "[journal]") {
  Desk desk;
  put_half_done(desk);
  FixedRandom random;
  ManualClock clock;
  Notebook notebook(desk.disk, random, clock, root);
  CHECK(habits_of(notebook) == std::vector<std::string>{"walk"});
  CHECK(entries_of(notebook) == 2);
  CHECK(notebook.problems().empty());
}

TEST_CASE("the next change finds it finished", "[journal]") {
  Desk desk;
  put_half_done(desk);
  FixedRandom random;
  ManualClock clock;
  Notebook notebook(desk.disk, random, clock, root);
  CHECK(entries_of(notebook) == 2);
  const Transaction transaction = notebook.begin("win");
  CHECK(habits_of(notebook) == std::vector<std::string>{"read"});
  CHECK(entries_of(notebook) == 1);
}

TEST_CASE("a journal that can't be read hides nothing", "[journal]") {
  Desk desk;
  put_half_done(desk);
  desk.disk.at(root + "/.recover/journal.yaml").text.resize(40);
  FixedRandom random;
  ManualClock clock;
  Notebook notebook(desk.disk, random, clock, root);
  CHECK(habits_of(notebook) == std::vector<std::string>{"read"});
}
