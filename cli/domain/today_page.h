#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/domain/agenda.h"
#include "cli/domain/celebrating.h"
#include "cli/domain/log_summary.h"

namespace recover::cli {

/// Everything today's page shows, before it becomes lines.
struct TodayPage {
  LogSummary summary;
  std::vector<HabitView> views;  ///< of all habits
  std::vector<AgendaLine> lines;
  std::vector<const HabitView*> habits;  ///< those in use, the largest total first
  std::vector<Celebration> celebrations;
  std::optional<Goal> next_goal;  ///< the goal whose next step is shown
  int open = 0;
  bool check_in_open = false;
  bool empty = false;                  ///< no habit, goal, count, entry, journal or open look back: the welcome page
  bool quiet_days = false;             ///< 14 or more without an entry (R13)
  std::string early_sign;              ///< a line of the plan, offered after two rough check-ins in a row; else empty
  std::string self_talk;               ///< a line of the person's own, or of somebody; empty when none is shown
  std::optional<Worksheet> look_back;  ///< one that is due
  bool heavy = false;                  ///< a check-in of today has the lowest mood
  bool gentle = false;                 ///< asked for: a hard day's page
};

/// Throws Failure(ErrorKind::unreadable) when nothing is there only because it can't be read.
TodayPage today_page(Context& context);

/// A hard day's page: one tiny thing, somebody to reach, and nothing else that is open.
std::vector<std::string> gentle_lines(Context& context, const TodayPage& page);

/// The page as lines, at most 14: PRODUCT.md, "Screens".
std::vector<std::string> page_lines(Context& context, const TodayPage& page);

}  // namespace recover::cli
