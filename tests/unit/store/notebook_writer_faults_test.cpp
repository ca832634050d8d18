#include <algorithm>
#include <cerrno>
#include <new>

#include "tests/support/catch.h"
#include "tests/unit/store/desk.h"

using namespace recover;
using namespace recover::store;
using namespace recover::test;

namespace {

std::size_t new_texts(const Desk& desk, const Change& change) {
  return static_cast<std::size_t>(
      std::ranges::count_if(change.files, [&](const FileChange& file) { return desk.text(file.file) == file.after; }));
}

/// What a later command finds: all or nothing, and nothing of what was said not to be stored.
void look_afterwards(Desk& desk, const Change& change, bool refused) {
  desk.disk.heal();
  desk.writer.lock().reset();
  REQUIRE(new_texts(desk, change) == (refused ? 0U : change.files.size()));
  for (const std::string& stray : desk.strays()) {
    REQUIRE(stray.find(".recover/displaced/") == 0);
    REQUIRE(stray.find("journal.yaml") == std::string::npos);
  }
  REQUIRE(desk.commit({"next", {{"recover.yaml", {}, "format: 1\n"}}, true}) == Stored::safely);
}

/// Stores it. Where memory runs out, the command ends as cli/run.cpp ends it.
void commit(Desk& desk, const Change& change) {
  try {
    desk.writer.commit(change);
  } catch (const std::bad_alloc&) {
    throw desk.writer.has_stored() ? Failure(ErrorKind::partly_stored, {"partly-stored", {}, {}, {}, {}})
                                   : Failure(ErrorKind::not_stored, {"not-stored", {}, {}, {}, {}});
  }
}

/// Fails one call of storing `change`. Afterwards every file holds its old or its new text, the exit code says which,
/// and the next command finds a sound notebook.
void try_fault(const Change& change, std::size_t call, MemoryDisk::Lasting lasting, int error) {
  Desk desk;
  auto lock = desk.writer.lock();
  desk.disk.looks_fail = true;
  desk.disk.fail(call, error, lasting);
  const std::string result = outcome([&] { commit(desk, change); });
  lock.reset();
  for (const FileChange& file : change.files) {
    const auto now = desk.text(file.file);
    REQUIRE((now == file.before || now == file.after));
  }
  const bool refused = result == "not stored: not-stored";
  if (result == "0") REQUIRE(new_texts(desk, change) == change.files.size());
  if (refused) REQUIRE(new_texts(desk, change) == 0);
  if (result != "0" && !refused) REQUIRE(result == "partly stored: partly-stored");
  if (result == "partly stored: partly-stored") REQUIRE((change.files.size() > 1 || error == MemoryDisk::no_memory));
  look_afterwards(desk, change, refused);
}

void try_all_faults(const Change& change, MemoryDisk::Lasting lasting, int error) {
  std::size_t calls = 0;
  {
    Desk unharmed;
    const auto lock = unharmed.writer.lock();
    unharmed.disk.heal();
    unharmed.disk.looks_fail = true;
    unharmed.writer.commit(change);
    calls = unharmed.disk.calls();
  }
  REQUIRE(calls > 9);
  for (std::size_t call = 1; call <= calls; ++call) {
    CAPTURE(call, lasting, error);
    try_fault(change, call, lasting, error);
  }
}

}  // namespace

TEST_CASE("whatever call fails, one file holds its old or its new text", "[keeper]") {
  const auto lasting = GENERATE(MemoryDisk::Lasting::once, MemoryDisk::Lasting::from_then_on);
  const int error = GENERATE(ENOSPC, EIO, MemoryDisk::no_memory);
  try_all_faults(one_file(), lasting, error);
}

TEST_CASE("whatever call fails, two files change together or not at all", "[keeper]") {
  const auto lasting = GENERATE(MemoryDisk::Lasting::once, MemoryDisk::Lasting::from_then_on);
  const int error = GENERATE(ENOSPC, EIO, MemoryDisk::no_memory);
  try_all_faults(two_files(), lasting, error);
}

TEST_CASE("whatever call fails, making, changing and removing happen together or not at all", "[keeper]") {
  const auto lasting = GENERATE(MemoryDisk::Lasting::once, MemoryDisk::Lasting::from_then_on);
  const int error = GENERATE(EIO, MemoryDisk::no_memory);
  try_all_faults(mixed_files(), lasting, error);
}

TEST_CASE("a fault while the folder is made safe is said as unsure", "[keeper]") {
  Desk desk;
  const auto lock = desk.writer.lock();
  // read, write, exchange, read of what was displaced, remove, sync of the folder
  desk.disk.fail(6, EIO, MemoryDisk::Lasting::once);
  CHECK(desk.writer.commit(one_file()) == Stored::unsure);
  CHECK(desk.text("log/2026-11.yaml") == two_entries);
}

namespace {

const std::string journal = root + "/.recover/journal.yaml";

/// A notebook whose command was stopped when the first of two files was in its place.
std::unique_ptr<Desk> stopped_midway() {
  for (std::size_t call = 1; call < 40; ++call) {
    auto desk = std::make_unique<Desk>();
    const auto lock = desk->writer.lock();
    desk->disk.fail(call, EIO, MemoryDisk::Lasting::from_then_on);
    outcome([&] { desk->writer.commit(two_files()); });
    desk->disk.heal();
    const bool midway = desk->text("log/2026-11.yaml") == two_entries && desk->text("goals/river.yaml") == goal_before;
    if (midway && desk->disk.has(journal)) return desk;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("whatever call fails while a journal is finished, it is finished by the command after that", "[keeper]") {
  const auto lasting = GENERATE(MemoryDisk::Lasting::once, MemoryDisk::Lasting::from_then_on);
  bool finished = false;
  for (std::size_t call = 1; !finished; ++call) {
    REQUIRE(call < 100);
    CAPTURE(call, lasting);
    const auto desk = stopped_midway();
    REQUIRE(desk);
    desk->disk.looks_fail = true;
    desk->disk.fail(call, EIO, lasting);
    const std::string result = outcome([&] { desk->writer.lock().reset(); });
    finished = result == "0" && desk->disk.calls() < call;
    REQUIRE((result == "0" || result == "not stored: not-stored"));
    desk->disk.heal();
    desk->writer.lock().reset();
    REQUIRE(desk->text("log/2026-11.yaml") == two_entries);
    REQUIRE(desk->text("goals/river.yaml") == goal_after);
    REQUIRE_FALSE(desk->disk.has(journal));
  }
}

SCENARIO("a stopped command leaves a journal", "[keeper]") {
  const auto owner = stopped_midway();
  REQUIRE(owner);
  Desk& desk = *owner;
  GIVEN("files as they were left") {
    THEN("the next command finishes it and says so") {
      desk.writer.lock().reset();
      CHECK(desk.text("goals/river.yaml") == goal_after);
      CHECK(code(desk.writer.notes()) == "change-finished");
      CHECK_FALSE(desk.disk.has(journal));
      desk.writer.lock().reset();
      CHECK(desk.writer.notes().empty());
    }
  }
  GIVEN("a file that was edited since") {
    desk.disk.at(root + "/goals/river.yaml").text = "title: Mine\n";
    THEN("the person's text stays, and the journal is put aside") {
      desk.writer.lock().reset();
      CHECK(desk.text("goals/river.yaml") == "title: Mine\n");
      CHECK(desk.text("log/2026-11.yaml") == two_entries);
      CHECK(code(desk.writer.notes()) == "partly-stored");
      CHECK_FALSE(desk.disk.has(journal));
      REQUIRE(desk.disk.under(root + "/.recover/displaced").size() == 1);
      CHECK_THAT(*desk.disk.text(desk.disk.under(root + "/.recover/displaced").front()),
                 Catch::Matchers::ContainsSubstring("title: River"));
    }
  }
  GIVEN("a journal that says nothing any more") {
    desk.disk.at(journal).text = std::string(20, '\0');
    THEN("it is put aside and storing goes on") {
      desk.writer.lock().reset();
      CHECK(code(desk.writer.notes()) == "partly-stored");
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
    outcome([&] { desk->writer.lock(); });
    desk->disk.heal();
    desk->writer.lock().reset();
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
      desk.writer.lock().reset();
      CHECK_FALSE(desk.disk.has(left));
      CHECK(desk.writer.notes().empty());
    }
  }
  GIVEN("one that says something else") {
    desk.disk.put(left, "title: River, as an editor saved it\n");
    THEN("it is kept where it can be found") {
      desk.writer.lock().reset();
      CHECK_FALSE(desk.disk.has(left));
      CHECK(code(desk.writer.notes()) == "copy-kept");
      const auto kept = desk.disk.under(root + "/.recover/displaced");
      REQUIRE(kept.size() == 1);
      CHECK(desk.disk.text(kept.front()) == "title: River, as an editor saved it\n");
      CHECK_THAT(desk.writer.notes().front().hint,
                 Catch::Matchers::ContainsSubstring(kept.front().substr(root.size() + 1)));
    }
  }
  GIVEN("hidden files of other programs") {
    desk.disk.put(root + "/goals/.river.yaml.swp", "x");
    THEN("they stay") {
      desk.writer.lock().reset();
      CHECK(desk.disk.has(root + "/goals/.river.yaml.swp"));
    }
  }
}
