#pragma once

#include <span>

#include "core/model/goal.h"

namespace recover {

/// Returns the active goal whose next step matters first: the nearest date of step or goal, else the newest goal. Null
/// when no active goal has a step to do.
const Goal* first_goal(std::span<const Goal> goals);

}  // namespace recover
