#include "core/store/format.h"

#include "core/store/notebook.h"
#include "core/store/transaction.h"
#include "tests/support/catch.h"
#include "tests/support/manual_clock.h"
#include "tests/unit/store/desk.h"

using namespace recover;
using namespace recover::store;
using test::Desk;
using test::ManualClock;
using test::outcome;
using test::root;

namespace {

struct FixedRandom final : Random {
  std::uint64_t next() override { return 7; }
};

const std::string newer = std::to_string(newest_format + 1);

}  // namespace

TEST_CASE("of a notebook of a newer form the log alone is written to", "[format]") {
  Desk desk;
  FixedRandom random;
  ManualClock clock;
  desk.disk.put(root + "/recover.yaml", "format: " + newer + '\n');
  Notebook notebook(desk.disk, random, clock, root);
  Transaction transaction = notebook.begin("all sorts");
  CHECK(outcome([&] { transaction.set("habits/walk.yaml", "title: Walk\n"); }) == "unreadable: format-newer");
  CHECK(outcome([&] { transaction.set("recover.yaml", "format: 1\n"); }) == "unreadable: format-newer");
  CHECK(outcome([&] { transaction.remove("goals/river.yaml"); }) == "unreadable: format-newer");
  CHECK(outcome([&] {
          transaction.edit("goals/river.yaml", [](yaml::YamlEditor& editor) { return editor.set({"why"}, "rest"); });
        }) == "unreadable: format-newer");
  CHECK(outcome([&] { transaction.set("log/2026-11.yaml", test::two_entries); }) == "0");
  transaction.commit();
  CHECK(desk.text("log/2026-11.yaml") == test::two_entries);
  CHECK(desk.text("goals/river.yaml") == test::goal_before);
}

TEST_CASE("a whole change is let through when it leaves a known form", "[format]") {
  Desk desk;
  FixedRandom random;
  ManualClock clock;
  desk.disk.put(root + "/recover.yaml", "format: " + newer + '\n');
  Notebook notebook(desk.disk, random, clock, root);
  const auto judged = [&](std::vector<FileChange> files) {
    return outcome([&] { refuse_newer(notebook, Change{"undo", std::move(files)}); });
  };
  const auto settings_to = [&](const std::optional<std::string>& text) {
    return FileChange{"recover.yaml", "format: " + newer + '\n', text};
  };
  CHECK(judged({test::log_change}) == "0");
  CHECK(judged({test::goal_change}) == "unreadable: format-newer");
  CHECK(judged({test::log_change, test::goal_change}) == "unreadable: format-newer");
  CHECK(judged({test::goal_change, settings_to("format: 1\n")}) == "0");
  CHECK(judged({test::goal_change, settings_to(std::nullopt)}) == "0");
  CHECK(judged({settings_to("format: 9999\n")}) == "unreadable: format-newer");
  CHECK(judged({settings_to("format: [\n")}) == "unreadable: format-newer");
}
