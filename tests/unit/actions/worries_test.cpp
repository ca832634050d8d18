#include "core/actions/worries.h"

#include "tests/support/catch.h"
#include "tests/support/notebook_at_hand.h"

using namespace recover;
using test::NotebookAtHand;
using test::refusal;

namespace {

const std::string february = "log/2026-02.yaml";
const std::string letter = "- {day: 2026-02-12, worry: \"the letter\", until: 2026-02-13, id: aaaaaaaa}\n";
const std::string visit = "- {day: 2026-02-12, worry: \"a visit\", id: bbbbbbbb}\n";

Entry moment_of(const NotebookAtHand& at) {
  Entry moment{.day = at.today};
  moment.id = "cccccccc";
  return moment;
}

views::LoggedWorry found(NotebookAtHand& at, const std::string& word) {
  return views::find_worry(at.notebook, at.today, word);
}

}  // namespace

TEST_CASE("a new worry is parked until its day", "[worries]") {
  NotebookAtHand at;
  const Worry worry{.text = "the letter", .until = at.day(1)};
  at.change([&](store::Transaction& transaction) { return actions::park(transaction, worry, moment_of(at)); });
  CHECK(at.text(february) == "- {day: 2026-02-13, worry: \"the letter\", until: 2026-02-14, id: cccccccc}\n");
  CHECK(found(at, "letter").worry == worry);
}

TEST_CASE("a worry and the worksheet begun for it are one change", "[worries]") {
  NotebookAtHand at;
  const std::string sheet = "worksheets/2026-02-13-the-rent.yaml";
  const auto begun = at.change([&](store::Transaction& transaction) {
    return actions::solve(transaction, {.text = "the rent"}, moment_of(at), at.today);
  });
  CHECK(begun.name == "the-rent");
  CHECK(at.text(sheet) == "kind: solve\ntitle: the rent\nstarted: 2026-02-13\n");
  CHECK(at.text(february) == "- {day: 2026-02-13, worry: \"the rent\", worksheet: the-rent, id: cccccccc}\n");
  CHECK(at.notebook.writer().undoable().size() == 1);
}

TEST_CASE("a worry whose worksheet can't be named is not written down either", "[worries]") {
  NotebookAtHand at;
  const auto solve = [&] {
    at.change([&](store::Transaction& transaction) {
      return actions::solve(transaction, {.text = "?!"}, moment_of(at), at.today);
    });
  };
  CHECK(refusal(solve) == "title-empty");
  CHECK(at.text(february) == "(not there)");
}

TEST_CASE("a worry is parked again and let go, and its line keeps everything else", "[worries]") {
  NotebookAtHand at;
  at.put(february, letter + visit);
  CHECK(at.change([&](store::Transaction& transaction) {
    return actions::park_again(transaction, found(at, "letter"), at.day(7));
  }));
  CHECK(at.text(february) == "- {day: 2026-02-12, worry: \"the letter\", until: 2026-02-20, id: aaaaaaaa}\n" + visit);
  CHECK(at.change(
      [&](store::Transaction& transaction) { return actions::let_go(transaction, found(at, "letter"), at.today); }));
  CHECK(at.text(february) ==
        "- {day: 2026-02-12, worry: \"the letter\", until: 2026-02-20, let-go: 2026-02-13, id: aaaaaaaa}\n" + visit);
  CHECK(refusal([&] { found(at, "letter"); }) == "worry-unknown");
}

TEST_CASE("a worry that is parked until that day already is left as it is", "[worries]") {
  NotebookAtHand at;
  at.put(february, letter);
  CHECK_FALSE(at.change(
      [&](store::Transaction& transaction) { return actions::park_again(transaction, found(at, "1"), at.today); }));
  CHECK(at.text(february) == letter);
}
