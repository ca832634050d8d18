#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/api/notebook.h"
#include "core/rules/habit_stats.h"

namespace recover {
namespace habits {

/// What was done: on which day, and how much.
struct Record {
  Day day;
  std::optional<double> amount = {};
  std::string note = {};
};

/// Records that a habit was done. `name` is its name, its title or the unique start of its name. Throws Failure:
/// refused ("habit-unknown", "name-ambiguous"), unreadable, not_stored.
void record(Notebook& notebook, const std::string& name, const Record& done);

}  // namespace habits

/// One line of today's list.
struct Due {
  Habit habit;
  HabitStats stats;
  DueState state = DueState::open;
};

/// Returns today's list: what was due when the day began, in the order in which `recover` shows it.
std::vector<Due> agenda(Notebook& notebook);

}  // namespace recover
