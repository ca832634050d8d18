// A file through the editor: whatever happens meanwhile, what was typed is in the notebook or kept where it is said.
#include <cerrno>

#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;
using test::FakeProcess;
using test::MemoryDisk;

namespace {

constexpr const char* file = "/home/me/notebook/habits/walk.yaml";
const std::string old_text = "title: Walk\nevery: daily\n";
const std::string new_text = "title: Walk\nevery: 2 days\n";
const std::string kept = "/dev/shm/recover-1/walk.yaml";

/// A notebook with one habit, and an editor that saves the new text and then does `more`.
struct Editing : test::Session {
  std::function<void()> more;

  Editing() {
    put("habits/walk.yaml", old_text);
    put("recover.yaml", "format: 1\n");
    process.answer = [this](const FakeProcess::Call& call) {
      disk.put(call.words.back(), new_text);
      if (more) more();
      return FakeProcess::Result{};
    };
  }

  std::string text() const { return disk.text(file).value_or("(not there)"); }
  bool says(const std::string& words) const { return terminal.error.find(words) != std::string::npos; }
  bool has_desk() const { return disk.has("/dev/shm/recover-1"); }
};

}  // namespace

TEST_CASE("the editor gets a private copy, which is gone afterwards", "[edit]") {
  Editing session;
  std::string place = "/dev/shm";
  SECTION("in the runtime folder") {
    place = "/run/user/1000";
    session.environment["XDG_RUNTIME_DIR"] = "/run/user/1000/";
  }
  SECTION("in memory, when there is none") {}
  SECTION("in memory, when the runtime folder is not a path from the root") {
    session.environment["XDG_RUNTIME_DIR"] = "run";
  }
  bool looked = false;
  session.more = [&] {
    CHECK(session.process.calls.back().words == std::vector<std::string>{"vi", place + "/recover-1/walk.yaml"});
    CHECK(session.disk.info(place + "/recover-1")->mode == 0700);
    CHECK(session.text() == old_text);
    looked = true;
  };
  CHECK(session.run({"edit", "walk"}) == 0);
  CHECK(looked);
  CHECK(session.text() == new_text);
  CHECK_FALSE(session.disk.has(place + "/recover-1"));
}

TEST_CASE("the copy is for the person alone, also beside the editor's own", "[edit]") {
  Editing session;
  session.process.answer = [&](const FakeProcess::Call& call) {
    CHECK(session.disk.info(call.words.back())->mode == 0600);
    CHECK(session.disk.text(call.words.back()) == old_text);
    session.disk.put(call.words.back() + '~', "a copy");
    return FakeProcess::Result{};
  };
  CHECK(session.run({"edit", "walk"}) == 1);
}

TEST_CASE("others may store while the editor is open", "[edit]") {
  Editing session;
  session.more = [&] { CHECK(session.run({"win", "while it was open"}) == 0); };
  CHECK(session.run({"edit", "walk"}) == 0);
  CHECK(session.text() == new_text);
  CHECK(session.disk.text("/home/me/notebook/log/2026-02.yaml")->find("while it was open") != std::string::npos);
}

TEST_CASE("a file that changed while the editor was open stays, and so does what was typed", "[edit]") {
  Editing session;
  std::string there = "title: Walk\nevery: weekdays\n";
  SECTION("by another editor") {
    session.more = [&] { session.put("habits/walk.yaml", there); };
  }
  SECTION("by another command") {
    session.more = [&] {
      CHECK(session.run({"habit", "edit", "walk", "--tiny", "to the corner"}) == 0);
      there = session.text();
    };
  }
  SECTION("taken away") {
    there = "(not there)";
    session.more = [&] { session.disk.remove(file); };
  }
  CHECK(session.run({"edit", "walk"}) == 4);
  CHECK(session.text() == there);
  CHECK(session.disk.text(kept) == new_text);
  CHECK(session.says("[changed-meanwhile]"));
  CHECK(session.says("diff /home/me/notebook/habits/walk.yaml " + kept));
}

TEST_CASE("an editor that saves at the very moment of storing loses nothing, nor do we", "[edit]") {
  const std::string theirs = "title: Walk\nevery: weekdays\n";
  bool met = false;
  for (std::size_t call = 1; call < 60; ++call) {
    CAPTURE(call);
    Editing session;
    session.more = [&] {
      session.disk.heal();
      session.disk.before_call(call, [&](MemoryDisk& disk) { disk.put(file, theirs); });
    };
    const int status = session.run({"edit", "walk"});
    session.disk.heal();
    if (status == 4) {
      met = true;
      CHECK(session.text() == theirs);
      CHECK(session.disk.text(kept) == new_text);
      continue;
    }
    CHECK(status == 0);  // theirs came when ours was stored already, and stands; or after the whole command
    CHECK((session.text() == theirs || session.text() == new_text));
    if (session.text() == theirs) CHECK(session.run({"undo", "--list"}) == 0);
  }
  CHECK(met);
}

TEST_CASE("whatever the disk refuses after the editor, what was typed is stored or kept", "[edit]") {
  const auto lasting = GENERATE(MemoryDisk::Lasting::once, MemoryDisk::Lasting::from_then_on);
  int kept_times = 0;
  for (std::size_t call = 1; call < 60; ++call) {
    CAPTURE(call, lasting);
    Editing session;
    session.more = [&] {
      session.disk.heal();
      session.disk.fail(call, ENOSPC, lasting);
    };
    const int status = session.run({"edit", "walk"});
    session.disk.heal();
    CAPTURE(status, session.terminal.transcript);
    CHECK((session.text() == old_text || session.text() == new_text));
    if (status == 0 || status == 6) {
      CHECK(session.text() == new_text);
      continue;
    }
    CHECK((status == 3 || status == 4 || status == 5 || status == 7));
    CHECK(session.disk.text(kept) == new_text);
    CHECK(session.says("what you wrote is kept in " + kept));
    ++kept_times;
  }
  CHECK(kept_times > 2);  // a folder that can't be listed is no end of the look at a text
}

TEST_CASE("a full disk before the editor leaves nothing behind", "[edit]") {
  Editing session;
  int refused = 0;
  for (std::size_t call = 1; call < 8; ++call) {
    session.disk.heal();
    session.disk.fail(call, ENOSPC, MemoryDisk::Lasting::once);
    session.more = [&] { session.disk.heal(); };
    const std::size_t started = session.process.calls.size();
    session.run({"edit", "walk"});
    if (session.process.calls.size() == started) {
      CHECK(session.disk.under("/dev/shm").empty());
      ++refused;
    }
    session.disk.heal();
    session.put("habits/walk.yaml", old_text);
  }
  CHECK(refused > 1);
}

TEST_CASE("an editor that ends with an error keeps what it saved", "[edit]") {
  Editing session;
  int status = 1;
  session.process.answer = [&](const FakeProcess::Call& call) {
    if (status == 1) session.disk.put(call.words.back(), new_text);
    if (status == 2) session.disk.put("/dev/shm/recover-1/.walk.yaml.swp", "what was typed");
    if (status == 0) session.disk.remove(call.words.back());
    return FakeProcess::Result{status, {}};
  };
  SECTION("it saved") {
    CHECK(session.run({"edit", "walk"}) == 5);
    CHECK(session.disk.text(kept) == new_text);
    CHECK(session.says(kept));
  }
  SECTION("it left only its own file") {
    status = 2;
    CHECK(session.run({"edit", "walk"}) == 5);
    CHECK(session.disk.has("/dev/shm/recover-1/.walk.yaml.swp"));
  }
  SECTION("it did nothing") {
    status = 3;
    CHECK(session.run({"edit", "walk"}) == 5);
    CHECK_FALSE(session.has_desk());
  }
  SECTION("it took the file away") {
    status = 0;
    CHECK(session.run({"edit", "walk"}) == 5);
    CHECK_FALSE(session.has_desk());
  }
  CHECK(session.text() == old_text);
}

TEST_CASE("Ctrl-C at the question puts the text aside", "[edit]") {
  Editing session;
  const std::string odd = "title: Walk\nevery: dayly\n";
  session.process.answer = [&](const FakeProcess::Call& call) {
    session.disk.put(call.words.back(), odd);
    return FakeProcess::Result{};
  };
  session.terminal.stops = true;
  CHECK(session.run({"edit", "walk"}) == 130);
  CHECK(session.text() == old_text);
  CHECK(session.disk.text(kept) == odd);
  CHECK(session.says("what you wrote is kept in " + kept));
}

TEST_CASE("how to go on names the notebook that was meant", "[edit]") {
  Editing session;
  session.disk.put("/home/me/other one/habits/sit.yaml", "title: Sit\n");
  session.process.answer = [&](const FakeProcess::Call& call) {
    session.disk.put(call.words.back(), "every: daily\n");
    return FakeProcess::Result{};
  };
  CHECK(session.run({"--notebook", "/home/me/other one", "--no-input", "edit", "sit"}) == 3);
  CHECK(session.says(
      "then recover --notebook '/home/me/other one' edit habits/sit.yaml - < /dev/shm/recover-1/sit.yaml"));
  CHECK(session.says("diff '/home/me/other one/habits/sit.yaml' /dev/shm/recover-1/sit.yaml"));
}

TEST_CASE("links that lead out are not opened, and a new file does not go through one", "[edit]") {
  Editing session;
  session.disk.put("/home/me/.bashrc", "secret\n");
  session.disk.put_link("/home/me/notebook/habits/out.yaml", "/home/me/.bashrc");
  session.disk.put_folder("/elsewhere");
  session.disk.put_link("/home/me/notebook/goals", "/elsewhere");
  CHECK(session.run({"edit", "out"}) == 4);
  CHECK(session.run({"edit", "habits/out.yaml"}) == 4);
  CHECK(session.run({"edit", "goals/new.yaml"}) == 4);
  CHECK(session.process.calls.empty());
  CHECK(session.disk.text("/home/me/.bashrc") == "secret\n");
}

TEST_CASE("a change that was stopped midway is finished before the file is opened", "[edit]") {
  Editing session;
  session.put(".recover/journal.yaml",
              "# On its way.\ntitle: \"two files\"\nfiles:\n"
              "  - {file: \"habits/walk.yaml\", before: \"title: Walk\\nevery: daily\\n\", "
              "after: \"title: Walk\\n\"}\n"
              "  - {file: \"habits/sit.yaml\", after: \"title: Sit\\n\"}\nwhole: true\n");
  session.process.answer = [&](const FakeProcess::Call& call) {
    CHECK(session.disk.text(call.words.back()) == "title: Walk\n");
    session.disk.put(call.words.back(), new_text);
    return FakeProcess::Result{};
  };
  CHECK(session.run({"edit", "walk"}) == 0);
  CHECK(session.text() == new_text);
  CHECK(session.disk.has("/home/me/notebook/habits/sit.yaml"));
}
