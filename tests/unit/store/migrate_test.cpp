#include "core/store/migrate.h"

#include <array>
#include <cerrno>

#include "core/store/format.h"
#include "tests/support/catch.h"
#include "tests/support/manual_clock.h"
#include "tests/unit/store/desk.h"

using namespace recover;
using namespace recover::store;
using test::ManualClock;
using test::MemoryDisk;
using test::outcome;
using test::root;

namespace {

struct FixedRandom final : Random {
  std::uint64_t next() override { return next_++; }
  std::uint64_t next_ = 1;
};

const std::string settings = "# mine\nregion: uk  # for now\n";
const std::string walk = "title: Walk\n";

/// Two made-up steps after the first real one: each changes several files.
void rename_habit(Transaction& transaction) {
  transaction.set("practices/walk.yaml", transaction.text("habits/walk.yaml"));
  transaction.remove("habits/walk.yaml");
}

void note_in_goal(Transaction& transaction) {
  transaction.set("goals/river.yaml", transaction.text("goals/river.yaml") + "why: \"\"\n");
}

constexpr std::array steps{MigrationStep{0, 1, "says the format"},
                           MigrationStep{1, 2, "habits are in practices/", rename_habit},
                           MigrationStep{2, 3, "goals say why", note_in_goal}};

/// A notebook made by hand.
struct Made {
  MemoryDisk disk;
  FixedRandom random;
  ManualClock clock;
  Notebook notebook{disk, random, clock, root};

  explicit Made(const std::string& first = settings) {
    disk.put(root + "/recover.yaml", first, 0640);
    disk.put(root + "/habits/walk.yaml", walk);
    disk.put(root + "/goals/river.yaml", test::goal_before);
    disk.put(root + "/log/2026-11.yaml", test::one_entry);
  }

  std::string text(const std::string& file) const { return disk.text(root + '/' + file).value_or("(none)"); }
  std::string all() const {
    return text("recover.yaml") + text("habits/walk.yaml") + text("practices/walk.yaml") + text("goals/river.yaml") +
           text("log/2026-11.yaml");
  }
  Migration migrate_all() {
    Transaction transaction = notebook.begin("migrate");
    Migration done = migrate(transaction, steps);
    transaction.commit();
    return done;
  }
};

std::string old_whole() { return Made().all(); }

std::string new_whole() {
  Made made;
  made.migrate_all();
  return made.all();
}

}  // namespace

TEST_CASE("the real steps begin at a notebook made by hand and end at the newest form, without a gap", "[migrate]") {
  const auto real = migration_steps();
  REQUIRE_FALSE(real.empty());
  CHECK(real.front().from == 0);
  CHECK(real.back().to == newest_format);
  CHECK(newest_format == Settings{}.format);
  for (std::size_t i = 0; i < real.size(); ++i) {
    CHECK(real[i].from < real[i].to);
    CHECK_FALSE(real[i].what.empty());
    if (i > 0) CHECK(real[i].from == real[i - 1].to);
  }
}

TEST_CASE("a notebook made by hand says its format, and nothing else changes", "[migrate]") {
  const auto migrated = [](const std::string& before) {
    Made made(before);
    Transaction transaction = made.notebook.begin("migrate");
    const Migration done = migrate(transaction);
    transaction.commit();
    CHECK(done.from == 0);
    CHECK(done.to == 1);
    CHECK(done.steps.size() == 1);
    CHECK(made.disk.info(root + "/recover.yaml")->mode == 0640);
    CHECK(made.text("habits/walk.yaml") == walk);
    return made.text("recover.yaml");
  };
  CHECK(migrated(settings) == settings + "format: 1\n");
  CHECK(migrated("region: uk") == "region: uk\nformat: 1");
  CHECK(migrated("region: uk\r\n") == "region: uk\r\nformat: 1\r\n");
  CHECK(migrated("") == "format: 1\n");
  CHECK(migrated("# to be filled in\n") == "# to be filled in\nformat: 1\n");
  CHECK(migrated("{region: uk}  # short\n") == "{region: uk, format: 1}  # short\n");
  CHECK(migrated("format:   # none\nregion: uk\n") == "format: 1   # none\nregion: uk\n");
  CHECK(migrated("format: ~\n") == "format: 1\n");
}

TEST_CASE("a notebook without settings gets a file that says its format", "[migrate]") {
  Made made;
  made.disk.remove(root + "/recover.yaml");
  Transaction transaction = made.notebook.begin("migrate");
  CHECK(migrate(transaction).to == 1);
  transaction.commit();
  CHECK(made.text("recover.yaml") == "format: 1\n");
}

TEST_CASE("the steps that lead on are taken, one after the other", "[migrate]") {
  SECTION("from the beginning") {
    Made made;
    const Migration done = made.migrate_all();
    CHECK(done.from == 0);
    CHECK(done.to == 3);
    CHECK(done.steps == std::vector<std::string_view>{"says the format", "habits are in practices/", "goals say why"});
    CHECK(made.text("recover.yaml") == settings + "format: 3\n");
    CHECK(made.text("practices/walk.yaml") == walk);
    CHECK(made.text("habits/walk.yaml") == "(none)");
    CHECK(made.text("goals/river.yaml") == test::goal_before + "why: \"\"\n");
    CHECK(made.text("log/2026-11.yaml") == test::one_entry);
  }
  SECTION("from the middle") {
    Made made("format: 2  # by an older program\n");
    CHECK(made.text("recover.yaml").starts_with("format: 2"));
    Transaction transaction = made.notebook.preview("migrate");
    // The program that knows step three also writes to a notebook in form two; this one stands in for it.
    CHECK(outcome([&] { migrate(transaction, steps); }) == "unreadable: format-newer");
  }
  SECTION("none from the newest") {
    Made made("format: 3\n");
    Transaction transaction = made.notebook.begin("migrate");
    const Migration done = migrate(transaction, steps);
    CHECK(done.steps.empty());
    CHECK(done.to == 3);
    transaction.commit();
    CHECK(made.text("habits/walk.yaml") == walk);
  }
}

TEST_CASE("a newer form, or settings that can't be read, are refused and left", "[migrate]") {
  const auto refused = [](const std::string& text) {
    Made made(text);
    Transaction transaction = made.notebook.begin("migrate");
    std::string said = outcome([&] { migrate(transaction, steps); });
    CHECK(made.text("recover.yaml") == text);
    return said;
  };
  CHECK(refused("format: 4\n") == "unreadable: format-newer");
  CHECK(refused("format: 2026\n") == "unreadable: format-newer");
  CHECK(refused("format: next\n") == "unreadable: number-expected");
  CHECK(refused("format: 1\nregion: [\n") == "unreadable: yaml-syntax");
  CHECK(refused("- format\n") == "unreadable: map-expected");
}

TEST_CASE("a migration is undone to the byte", "[migrate]") {
  Made made;
  made.migrate_all();
  REQUIRE(made.all() == new_whole());
  const auto lock = made.notebook.writer().lock();
  const auto reversal = made.notebook.writer().reversal();
  REQUIRE(reversal);
  CHECK(reversal->left.empty());
  CHECK_NOTHROW(refuse_newer(made.notebook, reversal->change));
  made.notebook.writer().commit(*reversal, false);
  CHECK(made.all() == old_whole());
}

namespace {

/// Like `outcome`; a disk that says no while the draft is made ends the command too.
std::string tried(Made& made) {
  try {
    return outcome([&] { made.migrate_all(); });
  } catch (const DiskFailure&) {
    return "not stored: not-stored";
  }
}

}  // namespace

TEST_CASE("whatever call fails, a notebook is in its old form or in its new one", "[migrate]") {
  const auto lasting = GENERATE(MemoryDisk::Lasting::once, MemoryDisk::Lasting::from_then_on);
  const std::string before = old_whole();
  const std::string after = new_whole();
  REQUIRE(before != after);
  int refused = 0;
  int finished = 0;
  for (std::size_t call = 1; call < 120; ++call) {
    CAPTURE(call, lasting);
    Made made;
    made.disk.fail(call, EIO, lasting);
    const std::string said = tried(made);
    made.disk.heal();
    const bool whole_at_once = made.all() == before || made.all() == after;
    { const auto settled = Notebook(made.disk, made.random, made.clock, root).begin("the next command"); }
    const std::string now = made.all();
    CHECK((now == before || now == after));
    if (said == "0") CHECK(now == after);
    if (said.starts_with("not stored")) CHECK(now == before);
    refused += said == "0" ? 0 : 1;
    finished += whole_at_once ? 0 : 1;
  }
  CHECK(refused > 10);
  if (lasting == MemoryDisk::Lasting::from_then_on) CHECK(finished > 0);
}
