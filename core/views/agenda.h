#pragma once

#include <span>
#include <vector>

#include "core/views/habit_view.h"

namespace recover::views {

/// One line of today's list.
struct AgendaItem {
  const HabitView* view = nullptr;  ///< one of those the list was made from
  DueState state = DueState::open;
};

/// Returns today's list: what was due when the day began, in the order of part of day, `order`, name. It stays the same
/// all day, so that its numbers do.
std::vector<AgendaItem> agenda(std::span<const HabitView> views, const RuleContext& rules);

}  // namespace recover::views
