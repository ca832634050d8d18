#include "core/actions/thought_records.h"

#include "tests/support/catch.h"
#include "tests/support/notebook_at_hand.h"

using namespace recover;
using actions::ThoughtRecordChange;
using test::NotebookAtHand;
using test::refusal;

namespace {

const std::string thought = "worksheets/2026-02-13-thought.yaml";

ThoughtRecord begun(NotebookAtHand& at, const ThoughtRecordChange& known) {
  return at.change([&](store::Transaction& transaction) {
    return actions::begin_thought_record(transaction, "Thought", known, at.today);
  });
}

/// Changes the first record there is.
bool changed(NotebookAtHand& at, const ThoughtRecordChange& change) {
  return at.change([&](store::Transaction& transaction) {
    const ThoughtRecord before = transaction.notebook().thoughts().front();
    return actions::change(transaction, before, change);
  });
}

}  // namespace

TEST_CASE("a thought record begins with what is known", "[thoughts]") {
  NotebookAtHand at;
  const ThoughtRecord record = begun(
      at, {.moods = {{"sad", 80}, {"tired", {}}}, .thought = "I can't", .before = 70, .moods_after = {{"SAD", 40}}});
  CHECK(record.name == "thought");
  CHECK(at.text(thought) ==
        "kind: thoughts\ntitle: Thought\nstarted: 2026-02-13\nmoods:\n  - {mood: sad, before: 80, after: 40}\n"
        "  - {mood: tired}\nthought: I can't\nbefore: 70\n");
  CHECK(at.notebook.thoughts() == std::vector{record});
}

TEST_CASE("the kinder line joins the self-talk in the same change", "[thoughts]") {
  NotebookAtHand at;
  begun(at, {.thought = "I can't", .line = "I can learn", .after = 60, .keep_line = true});
  CHECK(at.text("self-talk.yaml") == "lines:\n  - {line: I can learn, belief: 60}\n");
  CHECK(at.notebook.writer().undoable().size() == 1);
}

TEST_CASE("nothing is begun when the line can't be kept", "[thoughts]") {
  NotebookAtHand at;
  at.put("self-talk.yaml", "lines: [{line: x, belief: lots}]\n");
  CHECK(refusal([&] { begun(at, {.line = "I can learn", .keep_line = true}); }) == "number-expected");
  CHECK(at.text(thought) == "(not there)");
}

TEST_CASE("a change writes what is said differently, and rates moods where they stand", "[thoughts]") {
  NotebookAtHand at;
  at.put(thought, "kind: thoughts  # mine\nmoods: [sad]\nthought: I can't\n");
  CHECK(changed(at, {.moods = {{"angry", 20}}, .line = "I can learn", .moods_after = {{"sad", 40}}}));
  CHECK(at.text(thought) ==
        "kind: thoughts  # mine\nmoods: [{mood: sad, after: 40}, {mood: angry, before: 20}]\nthought: I can't\n"
        "line: I can learn\n");
  CHECK_FALSE(changed(at, {.thought = "I can't"}));
}

TEST_CASE("a line that is there already can be kept on its own, once", "[thoughts]") {
  NotebookAtHand at;
  at.put(thought, "kind: thoughts\nline: I can learn\n");
  CHECK(changed(at, {.keep_line = true}));
  CHECK_FALSE(changed(at, {.keep_line = true}));
  CHECK(at.text("self-talk.yaml") == "lines:\n  - {line: I can learn}\n");
}
