#include "core/rules/goal_priority.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace recover {
namespace {

constexpr Day far{std::chrono::year{9999} / 12 / 31};

auto urgency(const Goal& goal, const Step& step) {
  const Day by = std::min(step.by.value_or(far), goal.by.value_or(far));
  return std::tuple{by, far - goal.started.value_or(Day{}), std::string_view(goal.name)};
}

}  // namespace

const Goal* first_goal(std::span<const Goal> goals) {
  const Goal* first = nullptr;
  for (const Goal& goal : goals) {
    if (goal.state() != Goal::State::active || goal.next_step() == nullptr) continue;
    if (first == nullptr || urgency(goal, *goal.next_step()) < urgency(*first, *first->next_step())) first = &goal;
  }
  return first;
}

}  // namespace recover
