#pragma once

#include <vector>

#include "cli/domain/log_summary.h"

namespace recover::cli {

/// One line of today's list.
struct AgendaLine {
  const HabitView* view = nullptr;  ///< one of those the list was made from
  DueState state = DueState::open;
};

/// Today's list: what was due when the day began, in the order of part of day, `order`, name. It stays the same all
/// day, so that its numbers do.
std::vector<AgendaLine> agenda(Context& context, const std::vector<HabitView>& views);

}  // namespace recover::cli
