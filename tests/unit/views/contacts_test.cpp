#include "core/views/contacts.h"

#include "tests/support/catch.h"
#include "tests/support/notebook_at_hand.h"

using namespace recover;
using test::NotebookAtHand;

namespace {

std::vector<std::string> to_call(NotebookAtHand& at) {
  return views::people_to_call(views::crisis_contacts(at.notebook));
}

}  // namespace

TEST_CASE("those for hard moments come first, then the safety plan's lines that tell more", "[contacts]") {
  NotebookAtHand at;
  at.put("people.yaml", "people:\n  - {name: Ana, how: text 555-0100, good-for: [hard moments]}\n  - Theo\n");
  at.put("safety.yaml", "ask: [\"Ana, 555-0100\", Mira]\nprofessionals: [Dr. Lee 555-0199]\non-my-own: [a walk]\n");
  CHECK(to_call(at) == std::vector<std::string>{"Ana: text 555-0100", "Mira", "Dr. Lee 555-0199"});
  CHECK(views::crisis_contacts(at.notebook).helps == std::vector<std::string>{"a walk"});
}

TEST_CASE("a number that only the safety plan has is shown in place of the bare name", "[contacts]") {
  NotebookAtHand at;
  at.put("people.yaml", "people: [{name: Ana, good-for: [hard moments]}]\n");
  at.put("safety.yaml", "ask: [\"Ana, 555-0100\"]\n");
  CHECK(to_call(at) == std::vector<std::string>{"Ana, 555-0100"});
}

TEST_CASE("a file that can't be read leaves the other one's contacts", "[contacts]") {
  NotebookAtHand at;
  at.put("people.yaml", "people: [\n");
  at.put("safety.yaml", "ask: [Mira]\n");
  CHECK(to_call(at) == std::vector<std::string>{"Mira"});
}
