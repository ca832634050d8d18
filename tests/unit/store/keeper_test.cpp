#include <catch2/catch.hpp>
#include <cerrno>
#include <memory>

#include "core/store/change.h"
#include "tests/support/memory_disk.h"

using namespace recover;
using namespace recover::store;
using test::MemoryDisk;

namespace {

const std::string root = "/home/ana/notebook";
const std::string one_entry = "- {day: 2026-11-01, rest: walk, id: aaaaaaaa}\n";
const std::string two_entries = one_entry + "- {day: 2026-11-02, done: walk, id: bbbbbbbb}\n";
const std::string goal_before = "title: River\nsteps: [a, b]\n";
const std::string goal_after = "title: River\nsteps: [{do: a, done: 2026-11-02}, b]\n";

std::function<std::string()> counting_names() {
  return [number = 0]() mutable { return "tmp" + std::to_string(++number); };
}

/// A notebook with one log file and one goal.
struct Desk {
  MemoryDisk disk;
  Keeper keeper{disk, root, counting_names()};

  Desk() {
    disk.put(root + "/log/2026-11.yaml", one_entry);
    disk.put(root + "/goals/river.yaml", goal_before, 0640);
  }

  std::optional<std::string> text(const std::string& file) const { return disk.text(root + '/' + file); }
  Stored commit(const Change& change) {
    const auto lock = keeper.lock();
    return keeper.commit(change);
  }
  /// Files of the notebook that a person has not put there.
  std::vector<std::string> strays() const {
    std::vector<std::string> strays;
    for (const std::string& path : disk.under(root)) {
      if (path.find(".recover-") != std::string::npos || path.find("/journal.yaml") != std::string::npos ||
          path.find("/displaced/") != std::string::npos) {
        strays.push_back(path.substr(root.size() + 1));
      }
    }
    return strays;
  }
};

const FileChange log_change{"log/2026-11.yaml", one_entry, two_entries};
const FileChange goal_change{"goals/river.yaml", goal_before, goal_after};

Change one_file() { return {"done: walk", {log_change}, true}; }
Change two_files() { return {"step: a", {log_change, goal_change}, true}; }
Change mixed_files() {
  return {"new habit",
          {{"habits/walk.yaml", {}, "title: Walk\n"}, goal_change, {"log/2026-11.yaml", one_entry, std::nullopt}},
          true};
}

/// The exit code and first problem code of what is thrown, "0" when nothing is.
template <typename Work>
std::string outcome(Work work) {
  try {
    work();
  } catch (const Failure& failure) {
    return std::to_string(static_cast<int>(failure.exit())) + ' ' + failure.problems().front().code;
  }
  return "0";
}

std::string code(const Problems& problems) { return problems.empty() ? "none" : problems.front().code; }

}  // namespace

TEST_CASE("a change is in its file, with the file's mode, and nothing else is left", "[keeper]") {
  Desk desk;
  CHECK(desk.commit({"goal", {goal_change}, true}) == Stored::safely);
  CHECK(desk.text("goals/river.yaml") == goal_after);
  CHECK(desk.disk.info(root + "/goals/river.yaml")->mode == 0640);
  CHECK(desk.strays().empty());
}

TEST_CASE("the text and its folder are made safe before the change counts as stored", "[keeper]") {
  Desk desk;
  const auto lock = desk.keeper.lock();
  desk.keeper.commit({"goal", {goal_change}, false});
  CHECK(desk.disk.made_safe() == std::vector<std::string>{root + "/goals/.river.yaml.recover-tmp1", root + "/goals"});
}

TEST_CASE("files are made, changed and removed together", "[keeper]") {
  Desk desk;
  CHECK(desk.commit(mixed_files()) == Stored::safely);
  CHECK(desk.text("habits/walk.yaml") == "title: Walk\n");
  CHECK(desk.disk.info(root + "/habits/walk.yaml")->mode == 0600);
  CHECK(desk.disk.info(root + "/habits")->mode == 0700);
  CHECK(desk.text("goals/river.yaml") == goal_after);
  CHECK_FALSE(desk.text("log/2026-11.yaml"));
  CHECK(desk.strays().empty());
}

TEST_CASE("a notebook that is not there is made", "[keeper]") {
  MemoryDisk disk;
  Keeper keeper(disk, root, counting_names());
  const auto lock = keeper.lock();
  CHECK(keeper.commit({"first win", {{"log/2026-11.yaml", {}, one_entry}}, true}) == Stored::safely);
  CHECK(disk.text(root + "/log/2026-11.yaml") == one_entry);
  CHECK(disk.info(root)->mode == 0700);
  CHECK(disk.info(root + "/.recover")->mode == 0700);
  CHECK(disk.text(root + "/.recover/.gitignore") == "*\n");
}

TEST_CASE("a file system without exchange is served too", "[keeper]") {
  Desk desk;
  desk.disk.can_exchange = false;
  CHECK(desk.commit(two_files()) == Stored::safely);
  CHECK(desk.text("log/2026-11.yaml") == two_entries);
  CHECK(desk.text("goals/river.yaml") == goal_after);
  CHECK(desk.strays().empty());
}

TEST_CASE("what can't be written to is refused, and nothing changes", "[keeper]") {
  Desk desk;
  const auto refused = [&] {
    const auto result = outcome([&] { desk.commit(two_files()); });
    CHECK(desk.text("log/2026-11.yaml") == one_entry);
    CHECK(desk.strays().empty());
    return result;
  };
  SECTION("a file its owner may not write") {
    desk.disk.at(root + "/goals/river.yaml").mode = 0440;
    CHECK(refused() == "4 not-stored");
  }
  SECTION("a file of somebody else") {
    desk.disk.at(root + "/goals/river.yaml").own = false;
    CHECK(refused() == "4 not-stored");
  }
  SECTION("a folder that may not be written") {
    desk.disk.at(root + "/goals").mode = 0500;
    CHECK(refused() == "4 not-stored");
  }
  SECTION("a link that leads out of the notebook") {
    desk.disk.put("/home/ana/.bashrc", goal_before);
    desk.disk.put_link(root + "/goals/river.yaml", "/home/ana/.bashrc");
    CHECK(refused() == "4 leads-out");
    CHECK(desk.disk.text("/home/ana/.bashrc") == goal_before);
  }
  SECTION("a link into a folder whose name only begins like the notebook's") {
    desk.disk.put(root + "-old/river.yaml", goal_before);
    desk.disk.put_link(root + "/goals/river.yaml", root + "-old/river.yaml");
    CHECK(refused() == "4 leads-out");
  }
  SECTION("a link that leads nowhere") {
    desk.disk.put_link(root + "/goals/river.yaml", "missing.yaml");
    CHECK(refused() == "4 leads-out");
    CHECK_FALSE(desk.disk.has(root + "/goals/missing.yaml"));
  }
}

TEST_CASE("a folder that leads out of the notebook is refused", "[keeper]") {
  MemoryDisk disk;
  disk.put_folder("/elsewhere");
  disk.put_link(root + "/log", "/elsewhere");
  Keeper keeper(disk, root, counting_names());
  const auto lock = keeper.lock();
  CHECK(outcome([&] { keeper.commit({"win", {{"log/2026-11.yaml", {}, one_entry}}, true}); }) == "4 leads-out");
  CHECK(disk.under("/elsewhere").empty());
}

TEST_CASE("a linked file stays a link", "[keeper]") {
  Desk desk;
  desk.disk.put(root + "/kept/river.yaml", goal_before);
  desk.disk.put_link(root + "/goals/river.yaml", root + "/kept/river.yaml");
  CHECK(desk.commit({"goal", {goal_change}, true}) == Stored::safely);
  CHECK(desk.disk.info(root + "/goals/river.yaml")->kind == FileInfo::Kind::link);
  CHECK(desk.disk.text(root + "/kept/river.yaml") == goal_after);
}

TEST_CASE("a notebook that is no folder, or is busy, or read only, is said", "[keeper]") {
  MemoryDisk disk;
  Keeper keeper(disk, root, counting_names());
  SECTION("a file stands there") {
    disk.put(root, "text");
    CHECK(outcome([&] { keeper.lock(); }) == "4 not-a-folder");
  }
  SECTION("a file stands on the way there") {
    disk.put("/home/ana", "text");
    CHECK(outcome([&] { keeper.lock(); }) == "4 not-a-folder");
  }
  SECTION("its workplace leads elsewhere") {
    disk.put_folder("/elsewhere");
    disk.put_link(root + "/.recover", "/elsewhere");
    CHECK(outcome([&] { keeper.lock(); }) == "4 not-a-folder");
    CHECK(disk.under("/elsewhere").empty());
  }
  SECTION("another program stores something") {
    disk.locked_elsewhere = true;
    try {
      keeper.lock();
      FAIL("the lock was given");
    } catch (const Failure& failure) {
      CHECK(failure.exit() == Exit::not_stored);
      CHECK(failure.problems().front().code == "locked");
      CHECK_THAT(failure.problems().front().hint, Catch::Contains(root + "/.recover/lock"));
    }
  }
  SECTION("it may not be written") {
    disk.put_folder(root, 0500);
    CHECK(outcome([&] { keeper.lock(); }) == "4 not-stored");
  }
}

SCENARIO("an editor that saves while a command stores", "[keeper]") {
  Desk desk;
  const std::string edited = "title: River, edited\n";
  const auto lock = desk.keeper.lock();
  const auto save = [&](MemoryDisk& disk) { disk.at(root + "/goals/river.yaml").text = edited; };
  GIVEN("a save before the command began to store") {
    save(desk.disk);
    THEN("it stays") {
      CHECK(outcome([&] { desk.keeper.commit({"goal", {goal_change}, true}); }) == "4 changed-meanwhile");
      CHECK(desk.text("goals/river.yaml") == edited);
      CHECK(desk.strays().empty());
    }
  }
  GIVEN("a save before any of the calls") {
    Desk unharmed;
    const auto other_lock = unharmed.keeper.lock();
    unharmed.disk.heal();
    unharmed.keeper.commit(two_files());
    const std::size_t calls = unharmed.disk.calls();
    for (std::size_t call = 1; call <= calls; ++call) {
      CAPTURE(call);
      Desk busy;
      const auto held = busy.keeper.lock();
      bool saved_over = false;
      busy.disk.before_call(call, [&](MemoryDisk& disk) {
        saved_over = disk.text(root + "/goals/river.yaml") == goal_after;
        save(disk);
      });
      const auto result = outcome([&] { busy.keeper.commit(two_files()); });
      // The editor's text is in its place; when our change was there first, the editor saved over it.
      CHECK(busy.text("goals/river.yaml") == edited);
      CHECK(result == (saved_over ? "0" : "4 changed-meanwhile"));
      CHECK(busy.text("log/2026-11.yaml") == (saved_over ? two_entries : one_entry));
      CHECK(busy.strays().empty());
    }
  }
  GIVEN("an editor that made the file we are about to make") {
    desk.disk.before_call(3, [](MemoryDisk& disk) { disk.put(root + "/habits/walk.yaml", "title: Mine\n"); });
    const auto result = outcome([&] {
      desk.keeper.commit({"habit", {{"habits/walk.yaml", {}, "title: Walk\n"}}, true});
    });
    THEN("its file stays") {
      CHECK(result == "4 changed-meanwhile");
      CHECK(desk.text("habits/walk.yaml") == "title: Mine\n");
    }
  }
}

namespace {

/// Fails each call of storing `change` in turn. Afterwards every file holds its old or its new text, the exit code says
/// which, and the next command finds a sound notebook.
void try_all_faults(const Change& change, MemoryDisk::Lasting lasting, int error) {
  std::size_t calls = 0;
  {
    Desk unharmed;
    const auto lock = unharmed.keeper.lock();
    unharmed.disk.heal();
    unharmed.keeper.commit(change);
    calls = unharmed.disk.calls();
  }
  REQUIRE(calls > 4);
  for (std::size_t call = 1; call <= calls; ++call) {
    CAPTURE(call, lasting, error);
    Desk desk;
    auto lock = desk.keeper.lock();
    desk.disk.fail(call, error, lasting);
    std::string result;
    Stored stored = Stored::safely;
    result = outcome([&] { stored = desk.keeper.commit(change); });
    lock.reset();
    std::size_t old_texts = 0;
    std::size_t new_texts = 0;
    for (const FileChange& file : change.files) {
      const auto now = desk.text(file.file);
      REQUIRE((now == file.before || now == file.after));
      (now == file.before ? old_texts : new_texts) += 1;
    }
    if (result == "0") REQUIRE(old_texts == 0);
    if (result == "4 not-stored") REQUIRE(new_texts == 0);
    if (result != "0" && result != "4 not-stored") REQUIRE(result == "7 partly-stored");
    if (result == "7 partly-stored") REQUIRE(change.files.size() > 1);

    desk.disk.heal();
    desk.keeper.lock().reset();
    new_texts = 0;
    for (const FileChange& file : change.files) new_texts += desk.text(file.file) == file.after ? 1U : 0U;
    // All or nothing, and nothing for what was said not to be stored.
    REQUIRE(new_texts == (result == "4 not-stored" ? 0U : change.files.size()));
    for (const std::string& stray : desk.strays()) {
      REQUIRE(stray.find(".recover/displaced/") == 0);
      REQUIRE(stray.find("journal.yaml") == std::string::npos);
    }

    REQUIRE(desk.commit({"next", {{"recover.yaml", {}, "format: 1\n"}}, true}) == Stored::safely);
  }
}

}  // namespace

TEST_CASE("whatever call fails, one file holds its old or its new text", "[keeper]") {
  const auto lasting = GENERATE(MemoryDisk::Lasting::once, MemoryDisk::Lasting::from_then_on);
  const int error = GENERATE(ENOSPC, EIO);
  try_all_faults(one_file(), lasting, error);
}

TEST_CASE("whatever call fails, two files change together or not at all", "[keeper]") {
  const auto lasting = GENERATE(MemoryDisk::Lasting::once, MemoryDisk::Lasting::from_then_on);
  const int error = GENERATE(ENOSPC, EIO);
  try_all_faults(two_files(), lasting, error);
}

TEST_CASE("whatever call fails, making, changing and removing happen together or not at all", "[keeper]") {
  const auto lasting = GENERATE(MemoryDisk::Lasting::once, MemoryDisk::Lasting::from_then_on);
  try_all_faults(mixed_files(), lasting, EIO);
}

TEST_CASE("a fault while the folder is made safe is said as unsure", "[keeper]") {
  Desk desk;
  const auto lock = desk.keeper.lock();
  // read, write, exchange, read of what was displaced, remove, sync of the folder
  desk.disk.fail(6, EIO, MemoryDisk::Lasting::once);
  CHECK(desk.keeper.commit(one_file()) == Stored::unsure);
  CHECK(desk.text("log/2026-11.yaml") == two_entries);
}

namespace {

const std::string journal = root + "/.recover/journal.yaml";

/// A notebook whose command was stopped when the first of two files was in its place.
std::unique_ptr<Desk> stopped_midway() {
  for (std::size_t call = 1; call < 40; ++call) {
    auto desk = std::make_unique<Desk>();
    const auto lock = desk->keeper.lock();
    desk->disk.fail(call, EIO, MemoryDisk::Lasting::from_then_on);
    outcome([&] { desk->keeper.commit(two_files()); });
    desk->disk.heal();
    const bool midway = desk->text("log/2026-11.yaml") == two_entries && desk->text("goals/river.yaml") == goal_before;
    if (midway && desk->disk.has(journal)) return desk;
  }
  return nullptr;
}

}  // namespace

SCENARIO("a stopped command leaves a journal", "[keeper]") {
  const auto owner = stopped_midway();
  REQUIRE(owner);
  Desk& desk = *owner;
  GIVEN("files as they were left") {
    THEN("the next command finishes it and says so") {
      desk.keeper.lock().reset();
      CHECK(desk.text("goals/river.yaml") == goal_after);
      CHECK(code(desk.keeper.notes()) == "change-finished");
      CHECK_FALSE(desk.disk.has(journal));
      desk.keeper.lock().reset();
      CHECK(desk.keeper.notes().empty());
    }
  }
  GIVEN("a file that was edited since") {
    desk.disk.at(root + "/goals/river.yaml").text = "title: Mine\n";
    THEN("the person's text stays, and the journal is put aside") {
      desk.keeper.lock().reset();
      CHECK(desk.text("goals/river.yaml") == "title: Mine\n");
      CHECK(desk.text("log/2026-11.yaml") == two_entries);
      CHECK(code(desk.keeper.notes()) == "partly-stored");
      CHECK_FALSE(desk.disk.has(journal));
      REQUIRE(desk.disk.under(root + "/.recover/displaced").size() == 1);
      CHECK_THAT(*desk.disk.text(desk.disk.under(root + "/.recover/displaced").front()),
                 Catch::Contains("title: River"));
    }
  }
  GIVEN("a journal that says nothing any more") {
    desk.disk.at(journal).text = std::string(20, '\0');
    THEN("it is put aside and storing goes on") {
      desk.keeper.lock().reset();
      CHECK(code(desk.keeper.notes()) == "partly-stored");
      CHECK_FALSE(desk.disk.has(journal));
    }
  }
}

TEST_CASE("whatever call of finishing a stopped command fails, the next one finishes it", "[keeper]") {
  const auto lasting = GENERATE(MemoryDisk::Lasting::once, MemoryDisk::Lasting::from_then_on);
  for (std::size_t call = 1; call < 40; ++call) {
    CAPTURE(call);
    const auto desk = stopped_midway();
    REQUIRE(desk);
    desk->disk.fail(call, EIO, lasting);
    outcome([&] { desk->keeper.lock(); });
    desk->disk.heal();
    desk->keeper.lock().reset();
    REQUIRE(desk->text("log/2026-11.yaml") == two_entries);
    REQUIRE(desk->text("goals/river.yaml") == goal_after);
    REQUIRE_FALSE(desk->disk.has(journal));
  }
}

SCENARIO("a stopped command leaves a temporary file", "[keeper]") {
  Desk desk;
  const std::string left = root + "/goals/.river.yaml.recover-k5w39qzt";
  GIVEN("one that says what the file says") {
    desk.disk.put(left, goal_before);
    THEN("it is removed without a word") {
      desk.keeper.lock().reset();
      CHECK_FALSE(desk.disk.has(left));
      CHECK(desk.keeper.notes().empty());
    }
  }
  GIVEN("one that says something else") {
    desk.disk.put(left, "title: River, as an editor saved it\n");
    THEN("it is kept where it can be found") {
      desk.keeper.lock().reset();
      CHECK_FALSE(desk.disk.has(left));
      CHECK(code(desk.keeper.notes()) == "copy-kept");
      const auto kept = desk.disk.under(root + "/.recover/displaced");
      REQUIRE(kept.size() == 1);
      CHECK(desk.disk.text(kept.front()) == "title: River, as an editor saved it\n");
      CHECK_THAT(desk.keeper.notes().front().hint, Catch::Contains(kept.front().substr(root.size() + 1)));
    }
  }
  GIVEN("hidden files of other programs") {
    desk.disk.put(root + "/goals/.river.yaml.swp", "x");
    THEN("they stay") {
      desk.keeper.lock().reset();
      CHECK(desk.disk.has(root + "/goals/.river.yaml.swp"));
    }
  }
}
