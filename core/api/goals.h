#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/api/notebook.h"

namespace recover::goals {

/// What a new goal says; only the title is needed.
struct NewGoal {
  std::string title;
  std::string why = {};
  std::optional<Day> by = {};
  std::vector<std::string> steps = {};
  std::string reward = {};
};

/// Adds a goal that starts today, and returns it with the name that it got. Throws Failure: refused ("title-empty" for
/// a title without a letter or digit, "title-taken" or "goal-closed" for one that another goal has), not_stored.
Goal add(Notebook& notebook, const NewGoal& goal);

}  // namespace recover::goals
