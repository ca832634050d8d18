// Writing in an editor: it gets a private file, its text is kept, and nothing of it is left behind.
#include <catch2/catch.hpp>

#include "tests/session/session.h"

using namespace recover;

namespace {

/// An editor that saves `text`, and leaves a copy of its own beside.
test::FakeProcess::Result saves(test::Session& session, const test::FakeProcess::Call& call, const std::string& text) {
  session.disk.put(call.words.back(), text);
  session.disk.put(call.words.back() + '~', "a copy");
  return {0, {}};
}

std::string only_entry(test::Session& session) {
  return session.disk.text(std::string(test::Session::root) + "/journal/2026-02-13-0900.yaml").value_or("(none)");
}

}  // namespace

TEST_CASE("a journal entry written in an editor is kept, and its file is gone", "[journal]") {
  test::Session session;
  session.environment["EDITOR"] = "quill --wait";
  session.process.answer = [&](const auto& call) { return saves(session, call, "one line\n\nanother\n"); };
  CHECK(session.run({"journal", "--editor"}) == 0);
  REQUIRE(session.process.calls.size() == 1);
  const std::vector<std::string>& words = session.process.calls.front().words;
  CHECK(words.size() == 3);
  CHECK(words[0] == "quill");
  CHECK(words[1] == "--wait");
  CHECK_FALSE(session.disk.has(words[2]));
  CHECK_FALSE(session.disk.has(words[2] + '~'));
  CHECK(only_entry(session).ends_with("text: |\n  one line\n\n  another\n"));
}

TEST_CASE("the question stands in the editor and not in what is kept", "[journal]") {
  test::Session session;
  session.environment["VISUAL"] = "quill";
  session.process.answer = [&](const auto& call) {
    const std::string there = session.disk.text(call.words.back()).value_or("");
    CHECK(there == "# Whose voice do you like to hear?\n\n");
    return saves(session, call, there + "Hers.\n");
  };
  CHECK(session.run({"journal", "voice-you-like", "--editor"}) == 0);
  CHECK(only_entry(session).find("text: |\n  Hers.\n") != std::string::npos);
  CHECK(only_entry(session).find("prompt: voice-you-like\n") != std::string::npos);
}

TEST_CASE("what an editor leaves empty, or ends with an error, is not kept", "[journal]") {
  test::Session session;
  session.process.answer = [&](const auto& call) { return saves(session, call, "\n \n"); };
  CHECK(session.run({"journal", "--editor"}) == 1);
  session.process.answer = [](const auto&) { return test::FakeProcess::Result{1, {}}; };
  CHECK(session.run({"journal", "--editor"}) == 5);
  CHECK(only_entry(session) == "(none)");
}
