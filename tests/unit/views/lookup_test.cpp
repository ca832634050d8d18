// What a person's word names.

#include "core/views/lookup.h"

#include "tests/support/catch.h"
#include "tests/support/notebook_at_hand.h"

using namespace recover;
using test::refusal;

namespace {

struct Kept : test::NotebookAtHand {
  Kept() {
    put("habits/walk.yaml", "title: Walk to the river\n");
    put("habits/water.yaml", "title: Drink water\n");
    put("habits/wash-up.yaml", "title: Dishes\n");
    put("goals/river.yaml", "title: Walk to the river\n");
    put("since/smoke-free.yaml", "title: Smoke-free\nperiods: [2026-01-21]\n");
  }
};

Problem problem_of(Kept& kept, const std::string& word) {
  try {
    views::find_habit(kept.notebook, word);
  } catch (const Failure& failure) {
    return failure.problems().front();
  }
  return {};
}

}  // namespace

TEST_CASE("a whole name, a title and the start of one name each name a habit", "[lookup]") {
  Kept kept;
  CHECK(views::find_habit(kept.notebook, "walk").name == "walk");
  CHECK(views::find_habit(kept.notebook, "drink WATER").name == "water");
  CHECK(views::find_habit(kept.notebook, "wal").name == "walk");
  CHECK(views::find_goal(kept.notebook, "Walk to the river").name == "river");
  CHECK(views::find_counter(kept.notebook, "smoke").name == "smoke-free");
}

TEST_CASE("the start of several names is refused with those names", "[lookup]") {
  Kept kept;
  const Problem problem = problem_of(kept, "wa");
  CHECK(problem.code == "name-ambiguous");
  CHECK(problem.what == "\"wa\" could be walk, wash-up or water");
  CHECK(problem.hint == "walk");
}

TEST_CASE("a word that names nothing is null, or refused with the names near to it", "[lookup]") {
  Kept kept;
  CHECK(views::look_for_habit(kept.notebook, "wlak") == nullptr);
  CHECK(problem_of(kept, "wlak").hint == "walk");
  CHECK(problem_of(kept, "meditate").code == "habit-unknown");
  CHECK(problem_of(kept, "meditate").hint.empty());
  CHECK(refusal([&] { views::find_goal(kept.notebook, "sea"); }) == "goal-unknown");
  CHECK(refusal([&] { views::find_counter(kept.notebook, "sugar"); }) == "count-unknown");
}

TEST_CASE("a file that can't be understood is named by the start of its name, and stops the search", "[lookup]") {
  Kept kept;
  kept.put("habits/swim.yaml", "title: [\n");
  CHECK(problem_of(kept, "swim").location.file == "habits/swim.yaml");
  CHECK(problem_of(kept, "sw").location.file == "habits/swim.yaml");
  CHECK(views::find_habit(kept.notebook, "walk").name == "walk");
}

TEST_CASE("something new gets a name that nothing has, and no word of a command", "[lookup]") {
  Kept kept;
  CHECK(views::name_for_new(kept.notebook, "Read a page") == "read-a-page");
  CHECK(views::name_for_new(kept.notebook, "Walk!") == "walk-2");
  CHECK(views::name_for_new(kept.notebook, "River") == "river-2");
  CHECK(views::name_for_new(kept.notebook, "Smoke free") == "smoke-free-2");
  CHECK(views::name_for_new(kept.notebook, "Done") == "done-2");
  CHECK(refusal([&] { views::name_for_new(kept.notebook, "!!"); }) == "title-empty");
}
