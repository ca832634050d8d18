#include "core/actions/people.h"

#include "core/views/people.h"
#include "tests/support/catch.h"
#include "tests/support/notebook_at_hand.h"

using namespace recover;
using test::NotebookAtHand;
using test::refusal;

namespace {

const std::string file = "people.yaml";
const std::string two = "people:\n  - Ana  # from the choir\n  - {name: Theo, how: call 555-0101}\n";

std::size_t found(NotebookAtHand& at, const std::string& word) { return views::find_person(at.notebook, word); }

bool edited(NotebookAtHand& at, const std::string& word, const Person& after) {
  return at.change(
      [&](store::Transaction& transaction) { return actions::edit_person(transaction, found(at, word), after); });
}

std::string added(NotebookAtHand& at, const Person& person) {
  return at.change([&](store::Transaction& transaction) { return actions::add_person(transaction, person).name; });
}

}  // namespace

TEST_CASE("somebody new joins at the end", "[people]") {
  NotebookAtHand at;
  at.put(file, two);
  CHECK(added(at, {" Sam ", "text 555-0102", {"a walk"}}) == "Sam");
  CHECK(at.text(file) == two + "  - {name: Sam, how: text 555-0102, good-for: [a walk]}\n");
}

TEST_CASE("nobody is renamed to, or added under, a name that is taken", "[people]") {
  NotebookAtHand at;
  at.put(file, two);
  CHECK(refusal([&] { edited(at, "Ana", {"THEO", {}, {}}); }) == "name-taken");
  CHECK(refusal([&] { added(at, {"ana", {}, {}}); }) == "name-taken");
  CHECK(refusal([&] { added(at, {" ", {}, {}}); }) == "title-empty");
  CHECK(at.text(file) == two);
}

TEST_CASE("somebody is changed where they stand, and may keep their name", "[people]") {
  NotebookAtHand at;
  at.put(file, two);
  CHECK(edited(at, "an", {"Ana", "text 555-0100", {}}));
  CHECK(edited(at, "2", {"Theo", {}, {"a laugh"}}));
  CHECK(at.text(file) ==
        "people:\n  - name: Ana  # from the choir\n    how: text 555-0100\n  - {name: Theo, good-for: [a laugh]}\n");
  CHECK_FALSE(edited(at, "2", {"Theo", {}, {"a laugh"}}));
}

TEST_CASE("somebody is taken out, and the others stay as they are written", "[people]") {
  NotebookAtHand at;
  at.put(file, two);
  at.change([&](store::Transaction& transaction) {
    actions::remove_person(transaction, found(at, "theo"));
    return true;
  });
  CHECK(at.text(file) == "people:\n  - Ana  # from the choir\n");
}

TEST_CASE("a whole name wins, and a start that fits two is refused with both", "[people]") {
  NotebookAtHand at;
  at.put(file, "people: [Sam, Sammy, Sandra]\n");
  CHECK(found(at, "sam") == 0);
  CHECK(refusal([&] { found(at, "Nobody"); }) == "person-unknown");
  try {
    found(at, "sa");
    FAIL("three names begin with it");
  } catch (const Failure& failure) {
    CHECK(failure.problems().front().hint == "Sam, Sammy or Sandra");
  }
}
