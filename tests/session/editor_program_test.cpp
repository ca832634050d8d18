// Which editor is started, and with which words: vim, by whatever name, is told to leave no copies.

#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;
using Words = std::vector<std::string>;

namespace {

const std::string no_traces = "set noundofile nobackup nowritebackup viminfo=";

/// The words that start the editor, without the file at their end.
Words started(test::Session& session) {
  session.put("habits/walk.yaml", "title: Walk\n");
  session.process.answer = [](const auto&) { return test::FakeProcess::Result{}; };
  CHECK(session.run({"edit", "walk"}) == 1);
  REQUIRE(session.process.calls.size() == 1);
  Words words = session.process.calls.front().words;
  words.pop_back();
  return words;
}

Words started_with(const std::string& editor) {
  test::Session session;
  session.environment["EDITOR"] = editor;
  return started(session);
}

Words as_vim(const std::string& program) { return {program, "-n", "-i", "NONE", "--cmd", no_traces, "-c", no_traces}; }

}  // namespace

TEST_CASE("vim and its kin leave no traces", "[editor]") {
  for (const std::string program : {"vim", "nvim", "vim.tiny", "vim.basic", "rvim", "/usr/local/bin/vim"}) {
    CHECK(started_with(program) == as_vim(program));
  }
  Words with_words = as_vim("vim");
  with_words.emplace_back("-c");
  with_words.emplace_back("set spell");
  CHECK(started_with("vim -c 'set spell'") == with_words);
  Words waits = as_vim("gvim");
  waits.emplace_back("-f");
  CHECK(started_with("gvim") == waits);
}

TEST_CASE("vi, view and ex are told so where they are vim", "[editor]") {
  test::Session session;
  session.environment["PATH"] = "relative::/none:/usr/bin";
  session.disk.put("/usr/bin/vim.tiny", "");
  session.disk.put_link("/etc/alternatives/vi", "/usr/bin/vim.tiny");
  SECTION("as nobody chose another") {
    session.disk.put_link("/usr/bin/vi", "/etc/alternatives/vi");
    CHECK(started(session) == as_vim("vi"));
  }
  SECTION("by its whole path") {
    session.disk.put_link("/usr/bin/ex", "/etc/alternatives/vi");
    session.environment["EDITOR"] = "/usr/bin/ex";
    CHECK(started(session) == as_vim("/usr/bin/ex"));
  }
  SECTION("not where they are another program") {
    session.disk.put("/bin/busybox", "");
    session.disk.put_link("/usr/bin/vi", "/bin/busybox");
    CHECK(started(session) == Words{"vi"});
  }
  SECTION("not where they are not found") { CHECK(started(session) == Words{"vi"}); }
}

TEST_CASE("other editors get the file alone; VISUAL goes before EDITOR", "[editor]") {
  CHECK(started_with("nano") == Words{"nano"});
  CHECK(started_with("code --wait") == Words{"code", "--wait"});
  CHECK(started_with("sed -i 's/a b/c/'") == Words{"sed", "-i", "s/a b/c/"});
  CHECK(started_with("  ") == Words{"vi"});
  test::Session session;
  session.environment["VISUAL"] = "quill";
  session.environment["EDITOR"] = "ed";
  CHECK(started(session) == Words{"quill"});
}
