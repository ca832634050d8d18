#include <cerrno>

#include "tests/support/catch.h"
#include "tests/unit/store/desk.h"

using namespace recover;
using namespace recover::store;
using namespace recover::test;

TEST_CASE("a change is in its file, with the file's mode, and nothing else is left", "[keeper]") {
  Desk desk;
  CHECK(desk.commit({"goal", {goal_change}, true}) == Stored::safely);
  CHECK(desk.text("goals/river.yaml") == goal_after);
  CHECK(desk.disk.info(root + "/goals/river.yaml")->mode == 0640);
  CHECK(desk.strays().empty());
}

TEST_CASE("the text and its folder are made safe before the change counts as stored", "[keeper]") {
  Desk desk;
  desk.writer.lock();
  const auto before = desk.disk.made_safe().size();
  const auto lock = desk.writer.lock();
  desk.writer.commit({"goal", {goal_change}, false});
  const auto all = desk.disk.made_safe();
  const std::vector<std::string> since(all.begin() + static_cast<std::ptrdiff_t>(before), all.end());
  CHECK(since == std::vector<std::string>{root + "/goals/.river.yaml.recover-tmp1", root + "/goals"});
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
  NotebookWriter writer(disk, root, counting_names());
  const auto lock = writer.lock();
  CHECK(writer.commit({"first win", {{"log/2026-11.yaml", {}, one_entry}}, true}) == Stored::safely);
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
    auto result = outcome([&] { desk.commit(two_files()); });
    CHECK(desk.text("log/2026-11.yaml") == one_entry);
    CHECK(desk.strays().empty());
    return result;
  };
  SECTION("a file its owner may not write") {
    desk.disk.at(root + "/goals/river.yaml").mode = 0440;
    CHECK(refused() == "not stored: not-stored");
  }
  SECTION("a file of somebody else") {
    desk.disk.at(root + "/goals/river.yaml").own = false;
    CHECK(refused() == "not stored: not-stored");
  }
  SECTION("a folder that may not be written") {
    desk.disk.at(root + "/goals").mode = 0500;
    CHECK(refused() == "not stored: not-stored");
  }
  SECTION("a link that leads out of the notebook") {
    desk.disk.put("/home/ana/.bashrc", goal_before);
    desk.disk.put_link(root + "/goals/river.yaml", "/home/ana/.bashrc");
    CHECK(refused() == "not stored: leads-out");
    CHECK(desk.disk.text("/home/ana/.bashrc") == goal_before);
  }
  SECTION("a link into a folder whose name only begins like the notebook's") {
    desk.disk.put(root + "-old/river.yaml", goal_before);
    desk.disk.put_link(root + "/goals/river.yaml", root + "-old/river.yaml");
    CHECK(refused() == "not stored: leads-out");
  }
  SECTION("a link that leads nowhere") {
    desk.disk.put_link(root + "/goals/river.yaml", "missing.yaml");
    CHECK(refused() == "not stored: leads-out");
    CHECK_FALSE(desk.disk.has(root + "/goals/missing.yaml"));
  }
}

TEST_CASE("a folder that leads out of the notebook is refused", "[keeper]") {
  MemoryDisk disk;
  disk.put_folder("/elsewhere");
  disk.put_link(root + "/log", "/elsewhere");
  NotebookWriter writer(disk, root, counting_names());
  const auto lock = writer.lock();
  CHECK(outcome([&] {
          writer.commit({"win", {{"log/2026-11.yaml", {}, one_entry}}, true});
        }) == "not stored: leads-out");
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
  NotebookWriter writer(disk, root, counting_names());
  SECTION("a file stands there") {
    disk.put(root, "text");
    CHECK(outcome([&] { writer.lock(); }) == "not stored: not-a-folder");
  }
  SECTION("a file stands on the way there") {
    disk.put("/home/ana", "text");
    CHECK(outcome([&] { writer.lock(); }) == "not stored: not-a-folder");
  }
  SECTION("its workplace leads elsewhere") {
    disk.put_folder("/elsewhere");
    disk.put_link(root + "/.recover", "/elsewhere");
    CHECK(outcome([&] { writer.lock(); }) == "not stored: not-a-folder");
    CHECK(disk.under("/elsewhere").empty());
  }
  SECTION("another program stores something") {
    disk.locked_elsewhere = true;
    try {
      writer.lock();
      FAIL("the lock was given");
    } catch (const Failure& failure) {
      CHECK(failure.kind() == ErrorKind::not_stored);
      CHECK(failure.problems().front().code == "locked");
      CHECK_THAT(failure.problems().front().hint, Catch::Matchers::ContainsSubstring(root + "/.recover/lock"));
    }
  }
  SECTION("it may not be written") {
    disk.put_folder(root, 0500);
    CHECK(outcome([&] { writer.lock(); }) == "not stored: not-stored");
  }
}

TEST_CASE("who waits for the lock is told what its holder does", "[keeper]") {
  Desk desk;
  NotebookWriter other(desk.disk, root, counting_names());
  const auto told = [&other] {
    try {
      other.lock();
    } catch (const Failure& failure) {
      return failure.problems().front().what;
    }
    return std::string("the lock was given");
  };
  auto lock = desk.writer.lock("done: walk");
  CHECK(told() == "another recover (done: walk, process 1) is storing something in this notebook; nothing was changed");
  other.be_discreet(true);
  CHECK(told() == "another recover (process 1) is storing something in this notebook; nothing was changed");
  desk.disk.at(root + "/.recover/lock").text = "\x1b[2J no process";
  CHECK(told() == "another recover is storing something in this notebook; nothing was changed");
  lock.reset();
  CHECK(told() == "the lock was given");
}

TEST_CASE("a command mends what a power cut left of the file that hides .recover from git", "[keeper]") {
  Desk desk;
  const std::string ignore = root + "/.recover/.gitignore";
  const std::string left = GENERATE(as<std::string>{}, "", "*", std::string(2, '\0'));
  desk.disk.put(ignore, left);
  desk.disk.put(root + "/.recover/..gitignore.recover-new", "");
  desk.writer.lock();
  CHECK(desk.disk.text(ignore) == "*\n");
  CHECK(desk.strays().empty());
  CHECK(desk.disk.made_safe() ==
        std::vector<std::string>{root + "/.recover/..gitignore.recover-new", root + "/.recover"});
}

SCENARIO("an editor that saves while a command stores", "[keeper]") {
  Desk desk;
  const std::string edited = "title: River, edited\n";
  const auto lock = desk.writer.lock();
  const auto save = [&](MemoryDisk& disk) { disk.at(root + "/goals/river.yaml").text = edited; };
  GIVEN("a save before the command began to store") {
    save(desk.disk);
    THEN("it stays") {
      CHECK(outcome([&] { desk.writer.commit({"goal", {goal_change}, true}); }) == "not stored: changed-meanwhile");
      CHECK(desk.text("goals/river.yaml") == edited);
      CHECK(desk.strays().empty());
    }
  }
  GIVEN("an editor that has emptied the file and is about to write") {
    const auto empty = [&](MemoryDisk& disk) {
      auto& item = disk.at(root + "/goals/river.yaml");
      item.text.clear();
      item.open_to_write = true;
    };
    const store::FileChange begun{"goals/river.yaml", "", goal_after};
    // Before storing, or just before the exchange: read, write beside, exchange.
    const bool at_once = GENERATE(true, false);
    if (at_once) empty(desk.disk);
    if (!at_once) desk.disk.at(root + "/goals/river.yaml").text.clear();
    if (!at_once) desk.disk.before_call(3, empty);
    THEN("it goes on writing to the file that is in its place") {
      CHECK(outcome([&] { desk.writer.commit({"goal", {begun}, true}); }) == "not stored: changed-meanwhile");
      CHECK(desk.disk.at(root + "/goals/river.yaml").open_to_write);
      CHECK(desk.text("goals/river.yaml") == "");
      CHECK(desk.strays().empty());
    }
  }
  GIVEN("a save before any of the calls") {
    Desk unharmed;
    const auto other_lock = unharmed.writer.lock();
    unharmed.disk.heal();
    unharmed.writer.commit(two_files());
    const std::size_t calls = unharmed.disk.calls();
    for (std::size_t call = 1; call <= calls; ++call) {
      CAPTURE(call);
      Desk busy;
      const auto held = busy.writer.lock();
      bool saved_over = false;
      busy.disk.before_call(call, [&](MemoryDisk& disk) {
        saved_over = disk.text(root + "/goals/river.yaml") == goal_after;
        save(disk);
      });
      const auto result = outcome([&] { busy.writer.commit(two_files()); });
      // The editor's text is in its place; when our change was there first, the editor saved over it.
      CHECK(busy.text("goals/river.yaml") == edited);
      CHECK(result == (saved_over ? "0" : "not stored: changed-meanwhile"));
      CHECK(busy.text("log/2026-11.yaml") == (saved_over ? two_entries : one_entry));
      CHECK(busy.strays().empty());
    }
  }
  GIVEN("an editor that made the file we are about to make") {
    desk.disk.before_call(3, [](MemoryDisk& disk) { disk.put(root + "/habits/walk.yaml", "title: Mine\n"); });
    const auto result = outcome([&] {
      desk.writer.commit({"habit", {{"habits/walk.yaml", {}, "title: Walk\n"}}, true});
    });
    THEN("its file stays") {
      CHECK(result == "not stored: changed-meanwhile");
      CHECK(desk.text("habits/walk.yaml") == "title: Mine\n");
    }
  }
  GIVEN("an editor that saves twice, around our looking at the first save") {
    // Storing one file: read, write beside, exchange, read what came out, exchange back, read.
    desk.disk.before_call(3,
                          [&](MemoryDisk& disk) { disk.at(root + "/goals/river.yaml").text = "title: First save\n"; });
    desk.disk.before_call(5, save);
    const auto result = outcome([&] { desk.writer.commit({"goal", {goal_change}, true}); });
    THEN("the newer text is in its place, and the older one is kept") {
      CHECK(result == "not stored: changed-meanwhile");
      CHECK(desk.text("goals/river.yaml") == edited);
      REQUIRE(desk.strays().size() == 1);
      CHECK(desk.text(desk.strays().front()) == "title: First save\n");
    }
  }
}

TEST_CASE("an editor that saves over the first of two files and changes the second keeps both texts", "[keeper]") {
  bool over = false;
  for (std::size_t call = 1; call < 40 && !over; ++call) {
    Desk desk;
    const auto lock = desk.writer.lock();
    desk.disk.before_call(call, [&](MemoryDisk& disk) {
      over = disk.text(root + "/log/2026-11.yaml") == two_entries;
      if (!over) return;
      disk.at(root + "/log/2026-11.yaml").text = two_entries + "# edited\n";
      disk.at(root + "/goals/river.yaml").text = "title: Edited\n";
    });
    const auto result = outcome([&] { desk.writer.commit(two_files()); });
    if (!over) continue;
    CHECK(result == "partly stored: partly-stored");
    CHECK(desk.text("log/2026-11.yaml") == two_entries + "# edited\n");
    CHECK(desk.text("goals/river.yaml") == "title: Edited\n");
  }
  CHECK(over);
}
