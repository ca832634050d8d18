#include "core/actions/goals.h"

#include <algorithm>

#include "core/store/goal_file.h"

namespace recover::actions {
namespace {

[[noreturn]] void refuse_title(const Goal& taken) {
  if (taken.done || taken.let_go) {
    const std::string state = taken.done ? "is done" : "was let go";
    refuse("goal-closed", "there is a goal called " + taken.title + " already, and it " + state, taken.name);
  }
  refuse("title-taken", "there is a goal called " + taken.title + " already", taken.name);
}

}  // namespace

Added<Goal> add(store::Transaction& transaction, Goal goal, TitleInUse in_use) {
  goal.title = checked_title(goal.title);
  if (goal.name.empty()) {
    const std::vector<Goal>& goals = transaction.notebook().goals();
    const auto taken = std::ranges::find_if(goals, [&](const Goal& one) { return same_title(one.title, goal.title); });
    if (taken != goals.end() && in_use == TitleInUse::kept) return {*taken, false};
    if (taken != goals.end()) refuse_title(*taken);
  }
  goal.name = new_name(transaction, goal.title, goal.name);
  transaction.about(goal.name);
  store::put(transaction, goal);
  return {std::move(goal), true};
}

void rename(store::Transaction& transaction, const Goal& goal, const std::string& title) {
  transaction.about(goal.name);
  store::set_title(transaction, goal, checked_title(title));
}

}  // namespace recover::actions
