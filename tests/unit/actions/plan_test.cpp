#include "core/actions/plan.h"

#include "tests/support/catch.h"
#include "tests/support/notebook_at_hand.h"

using namespace recover;
using store::PlanFile;
using test::NotebookAtHand;
using test::refusal;

namespace {

std::size_t added(NotebookAtHand& at, PlanFile plan, std::string_view section, const std::vector<std::string>& lines) {
  return at.change(
      [&](store::Transaction& transaction) { return actions::add_to_plan(transaction, plan, section, lines); });
}

void remove(NotebookAtHand& at, std::string_view section, std::size_t index) {
  at.change([&](store::Transaction& transaction) {
    actions::remove_from_plan(transaction, PlanFile::wellness, section, index);
    return true;
  });
}

}  // namespace

TEST_CASE("lines join the end of their section, in the file of their plan", "[plan]") {
  NotebookAtHand at;
  at.put("plan.yaml", "what-helps: [a walk]  # mine\n");
  CHECK(added(at, PlanFile::wellness, "what-helps", {"tea", " ", " music "}) == 2);
  CHECK(added(at, PlanFile::safety, "ask", {"Ana, 555-0100"}) == 1);
  CHECK(at.text("plan.yaml") == "what-helps: [a walk, tea, music]  # mine\n");
  CHECK(at.notebook.safety().of("ask") == std::vector<std::string>{"Ana, 555-0100"});
}

TEST_CASE("a line is taken out by its index, and one that is not there is refused", "[plan]") {
  NotebookAtHand at;
  at.put("plan.yaml", "what-helps:\n  - a walk\n  - tea\n");
  remove(at, "what-helps", 0);
  CHECK(at.text("plan.yaml") == "what-helps:\n  - tea\n");
  CHECK(refusal([&] { remove(at, "what-helps", 1); }) == "line-unknown");
}

TEST_CASE("a section of the other plan, or a plan with an error, is not written to", "[plan]") {
  NotebookAtHand at;
  at.put("plan.yaml", "what-helps: {a: walk}\n");
  CHECK(refusal([&] { added(at, PlanFile::wellness, "ask", {"Ana"}); }) == "section-unknown");
  CHECK(refusal([&] { added(at, PlanFile::wellness, "good-day", {"sun"}); }) != "done");
  CHECK(at.text("plan.yaml") == "what-helps: {a: walk}\n");
}
