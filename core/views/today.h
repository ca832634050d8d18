#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/views/agenda.h"
#include "core/views/celebrations.h"
#include "core/views/log_summary.h"

namespace recover::views {

/// Everything that is known of a notebook on one day, before it becomes a page.
struct TodayView {
  Day today;
  LogSummary summary;
  std::vector<HabitView> views;          ///< of all habits
  std::vector<AgendaItem> agenda;        ///< today's list
  std::vector<const HabitView*> habits;  ///< those in use, the largest total first
  std::vector<Celebration> celebrations;
  std::optional<Goal> next_goal;  ///< the goal whose next step is shown
  int open = 0;                   ///< lines of the agenda that wait for an answer
  bool check_in_open = false;
  bool empty = false;                  ///< no habit, goal, count, entry, journal or due look back
  bool quiet_days = false;             ///< 14 or more without an entry (R13)
  bool rough = false;                  ///< the last two check-ins of these days were both rough
  bool heavy = false;                  ///< a check-in of today has the hardest mood
  std::string early_sign;              ///< a line of the plan, offered after two rough check-ins; else empty
  std::optional<SelfTalk> self_talk;   ///< a line of the person's own, or of someone; none when none is shown
  std::optional<Worksheet> look_back;  ///< one that is due
};

TodayView today(store::Notebook& notebook, Day today);

/// Returns the line of self-talk of a day, another each day: one that is believed, or on a hard day kind words of
/// someone. None when there is none, or the settings hide them.
std::optional<SelfTalk> self_talk_of_day(store::Notebook& notebook, Day today, bool hard);

}  // namespace recover::views
