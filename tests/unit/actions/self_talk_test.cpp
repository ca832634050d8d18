#include "core/actions/self_talk.h"

#include "core/views/self_talk.h"
#include "tests/support/catch.h"
#include "tests/support/notebook_at_hand.h"

using namespace recover;
using test::NotebookAtHand;
using test::refusal;

namespace {

const std::string file = "self-talk.yaml";
const std::string two = "# mine\nlines:\n  - a plain line  # from the train\n  - {line: another, belief: 80}\n";

std::size_t found(NotebookAtHand& at, const std::string& word) { return views::find_self_talk(at.notebook, word); }

bool added(NotebookAtHand& at, const SelfTalk& line) {
  return at.change([&](store::Transaction& transaction) { return actions::add_self_talk(transaction, line); });
}

bool edited(NotebookAtHand& at, const std::string& word, const SelfTalk& after) {
  return at.change(
      [&](store::Transaction& transaction) { return actions::edit_self_talk(transaction, found(at, word), after); });
}

}  // namespace

TEST_CASE("a line joins the self-talk once, whatever its letters' case", "[self-talk]") {
  NotebookAtHand at;
  CHECK(added(at, {"I can ask for help", 70, {}}));
  CHECK_FALSE(added(at, {"i can ask for HELP", {}, {}}));
  CHECK(at.text(file) == "lines:\n  - {line: I can ask for help, belief: 70}\n");
}

TEST_CASE("a line is edited where it stands, and the others keep every byte", "[self-talk]") {
  NotebookAtHand at;
  at.put(file, two);
  CHECK(edited(at, "plain", {"a plain line", 65, {}}));
  CHECK(edited(at, "2", {"another", {}, "Ana"}));
  CHECK(at.text(file) ==
        "# mine\nlines:\n  - line: a plain line  # from the train\n    belief: 65\n  - {line: another, from: Ana}\n");
  CHECK_FALSE(edited(at, "2", {"another", {}, "Ana"}));
}

TEST_CASE("of two lines alike, a number edits or takes out the one it counts", "[self-talk]") {
  NotebookAtHand at;
  at.put(file, "lines: [breathe, breathe, walk]\n");
  CHECK(edited(at, "2", {"breathe", 60, {}}));
  CHECK(at.text(file) == "lines: [breathe, {line: breathe, belief: 60}, walk]\n");
  at.change([&](store::Transaction& transaction) {
    actions::remove_self_talk(transaction, found(at, "1"));
    return true;
  });
  CHECK(at.text(file) == "lines: [{line: breathe, belief: 60}, walk]\n");
}

TEST_CASE("a word means the line that has it, and no other", "[self-talk]") {
  NotebookAtHand at;
  at.put(file, two);
  CHECK(found(at, "ANOTHER") == 1);
  CHECK(refusal([&] { found(at, "n"); }) == "name-ambiguous");
  CHECK(refusal([&] { found(at, "3"); }) == "line-unknown");
}

TEST_CASE("a file with an error in it is not written to", "[self-talk]") {
  NotebookAtHand at;
  at.put(file, "lines:\n  - {line: another, belief: lots}\n");
  CHECK(refusal([&] { added(at, {"one more", {}, {}}); }) == "number-expected");
}
