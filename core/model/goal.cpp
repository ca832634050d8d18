#include "core/model/goal.h"

#include <algorithm>

namespace recover {

int Goal::steps_done() const {
  return static_cast<int>(std::ranges::count_if(steps, [](const Step& step) { return step.done.has_value(); }));
}

const Step* Goal::next_step() const {
  const auto next = std::ranges::find_if(steps, [](const Step& step) { return !step.done; });
  return next == steps.end() ? nullptr : &*next;
}

}  // namespace recover
