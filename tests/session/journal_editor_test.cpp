// Writing in an editor: it gets a private file, its text is kept, and nothing of it is left behind.
#include <cerrno>

#include "tests/session/session.h"
#include "tests/support/catch.h"

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

namespace {

/// Journal by an editor that saves "<what it got>Hers.\n", on a disk that is full from then on, until it is healed.
int journal_on_full_disk(test::Session& session, std::vector<std::string> words) {
  session.process.answer = [&](const auto& call) {
    const std::string there = session.disk.text(call.words.back()).value_or("");
    session.disk.put(call.words.back(), there + "Hers.\n");
    session.disk.heal();
    session.disk.fail(1, ENOSPC, test::MemoryDisk::Lasting::from_then_on);
    return test::FakeProcess::Result{};
  };
  words.insert(words.begin(), "journal");
  words.emplace_back("--editor");
  const int status = session.run(words);
  session.disk.heal();
  return status;
}

}  // namespace

TEST_CASE("a journal entry that can't be stored is kept, and the way on leads there", "[journal]") {
  test::Session session;
  session.put("recover.yaml", "format: 1\n");
  const std::string kept = "/dev/shm/recover-1/text.txt";
  SECTION("without a question") {
    CHECK(journal_on_full_disk(session, {"--on", "2026-02-12"}) == 4);
    CHECK(session.terminal.error.find("recover journal - --on 2026-02-12 < " + kept) != std::string::npos);
    CHECK(session.disk.text(kept) == "Hers.\n");
  }
  SECTION("with one, which is not stored with the text") {
    CHECK(journal_on_full_disk(session, {"voice-you-like"}) == 4);
    CHECK(session.terminal.error.find("recover journal voice-you-like --text - < " + kept) != std::string::npos);
    REQUIRE(session.disk.text(kept) == "# Whose voice do you like to hear?\n\nHers.\n");
    session.terminal.typed_at = false;
    session.terminal.typed = {"# Whose voice do you like to hear?", "", "Hers."};
    CHECK(session.run({"journal", "voice-you-like", "--text", "-"}) == 0);
    CHECK(only_entry(session).ends_with("prompt: voice-you-like\ntext: |\n  Hers.\n"));
  }
}

TEST_CASE("a journal entry looked at in a dry run, or left half way, is kept", "[journal]") {
  test::Session session;
  session.process.answer = [&](const auto& call) { return saves(session, call, "one line\n"); };
  CHECK(session.run({"journal", "--editor", "--dry-run"}) == 0);
  CHECK(session.disk.text("/dev/shm/recover-1/text.txt") == "one line\n");
  session.process.answer = [&](const auto& call) {
    saves(session, call, "half a line");
    return test::FakeProcess::Result{143, {}};
  };
  CHECK(session.run({"journal", "--editor"}) == 5);
  CHECK(session.disk.text("/dev/shm/recover-2/text.txt") == "half a line");
  CHECK(only_entry(session) == "(none)");
}
