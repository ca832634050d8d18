#include "core/rules/goal_priority.h"

#include <vector>

#include "tests/support/catch.h"

using namespace recover;

namespace {

Day day(const char* text) { return Day::parse(text).value(); }

Goal goal(const std::string& name, const char* started) {
  Goal made;
  made.name = name;
  made.started = day(started);
  made.steps = {{"a step", {}, {}}};
  return made;
}

std::string first_of(const std::vector<Goal>& goals) {
  const Goal* first = first_goal(goals);
  return first == nullptr ? "none" : first->name;
}

}  // namespace

TEST_CASE("the goal with the nearest date comes first, of goal or step, then the newest", "[goal_priority]") {
  Goal old = goal("old", "2026-01-01");
  Goal fresh = goal("fresh", "2026-02-01");
  CHECK(first_of({old, fresh}) == "fresh");
  old.by = day("2026-06-01");
  CHECK(first_of({old, fresh}) == "old");
  fresh.steps.front().by = day("2026-05-01");
  CHECK(first_of({old, fresh}) == "fresh");
}

TEST_CASE("a goal that rests, is done or let go, or has no step to do, is never first", "[goal_priority]") {
  Goal resting = goal("resting", "2026-01-01");
  resting.resting = day("2026-01-02");
  Goal done = goal("done", "2026-01-01");
  done.done = day("2026-01-02");
  Goal let_go = goal("let-go", "2026-01-01");
  let_go.let_go = day("2026-01-02");
  Goal stepless = goal("stepless", "2026-01-01");
  stepless.steps.front().done = day("2026-01-02");
  CHECK(first_of({resting, done, let_go, stepless}) == "none");
  CHECK(first_of({}) == "none");
}
