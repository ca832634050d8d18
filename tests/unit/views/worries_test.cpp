#include "core/views/worries.h"

#include "tests/support/catch.h"
#include "tests/support/notebook_at_hand.h"

using namespace recover;
using test::NotebookAtHand;
using test::refusal;

namespace {

void put_four(NotebookAtHand& at) {
  at.put("log/2026-02.yaml",
         "- {day: 2026-02-10, worry: \"someday\", id: aaaaaaaa}\n"
         "- {day: 2026-02-11, worry: \"the letter\", until: 2026-02-20, id: babaaaaa}\n"
         "- {day: 2026-02-11, worry: \"let it be\", until: 2026-02-12, id: caaaaaaa}\n"
         "- {day: 2026-02-12, worry: \"gone\", let-go: 2026-02-12, id: daaaaaaa}\n"
         "- {day: 2026-02-14, worry: \"to come\", id: eaaaaaaa}\n");
}

std::vector<std::string> texts(const std::vector<views::LoggedWorry>& all) {
  std::vector<std::string> texts;
  for (const views::LoggedWorry& one : all) texts.push_back(one.worry.text);
  return texts;
}

std::string meant(NotebookAtHand& at, const std::string& word) {
  return views::find_worry(at.notebook, at.today, word).worry.text;
}

}  // namespace

TEST_CASE("open worries come first, in order of their day, and none of a day to come", "[worries]") {
  NotebookAtHand at;
  put_four(at);
  using Texts = std::vector<std::string>;
  CHECK(texts(views::worries(at.notebook, at.today)) == Texts{"let it be", "the letter", "someday", "gone"});
  CHECK(texts(views::open_worries(at.notebook, at.today)) == Texts{"let it be", "the letter", "someday"});
}

TEST_CASE("a worry is found by its number, its id or a part of its text", "[worries]") {
  NotebookAtHand at;
  put_four(at);
  CHECK(meant(at, "1") == "let it be");
  CHECK(meant(at, "ba") == "the letter");
  CHECK(meant(at, " LETTER ") == "the letter");
}

TEST_CASE("a word that fits no open worry or several is refused", "[worries]") {
  NotebookAtHand at;
  put_four(at);
  CHECK(refusal([&] { meant(at, "gone"); }) == "worry-unknown");
  CHECK(refusal([&] { meant(at, "4"); }) == "worry-unknown");
  try {
    meant(at, "let");
    FAIL("it stands in two of them");
  } catch (const Failure& failure) {
    CHECK(failure.problems().front().code == "name-ambiguous");
    CHECK(failure.problems().front().hint == "1 or 2");
  }
}
