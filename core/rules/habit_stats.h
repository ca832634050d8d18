#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/model/habit.h"
#include "core/rules/records.h"

namespace recover {

/// What the counting rules need to know besides the habit and its records.
struct RuleContext {
  Day today;
  std::chrono::weekday week_starts = std::chrono::Monday;
  std::span<const Pause> pauses = {};  ///< for all habits
};

/// One unit of a habit's schedule, judged: a day, a week or a month.
struct EvaluatedUnit {
  enum class Mark {
    kept,
    gap,
    neutral,  ///< rest, unable, paused, not due, too few days available
    open,     ///< today, or the week or month that today is in, and still to come
  };
  Range days;  ///< one day, or the whole week or month
  Mark mark = Mark::neutral;
  bool due = false;    ///< steadiness looks at due units only (R9)
  bool ended = false;  ///< its last day is before today; a day counts as ended once it is answered (R4)
};

/// Everything the counting rules say about one habit (R1–R11). Figures of `streak` and `best` are in `unit`s of the
/// schedule in force today.
struct HabitStats {
  int total = 0;  ///< kept days, ever (R2)
  int streak = 0;
  int best = 0;
  Unit unit = Unit::day;
  std::vector<Day> comebacks;  ///< R8, in order
  double steadiness = 0;       ///< R9, 0 to 1
  int kept_7 = 0;              ///< kept days of the last 7, today included
  int kept_30 = 0;
  int grace_used = 0;             ///< gaps within the present streak
  std::optional<Day> last_kept;   ///< the newest kept day
  bool comeback_greeted = false;  ///< the newest comeback is greeted: a run had ended or 7 or more days had passed (R8)
};

/// `records` in order of day, as `records_of` gives them.
HabitStats habit_stats(const Habit& habit, std::span<const DayRecord> records, const RuleContext& frame);

/// Every unit from the first due one (or the first record) to today, in order; across schedule changes.
std::vector<EvaluatedUnit> evaluate(const Habit& habit, std::span<const DayRecord> records, const RuleContext& frame);

/// How a habit stands on the page of one day.
enum class DueState {
  open,  ///< due and not yet answered
  kept,
  answered,  ///< rest, unable or not-today
  resting,   ///< paused, or archived, or not begun
  not_due,   ///< nothing is asked today
};
DueState due_on(const Habit& habit, std::span<const DayRecord> records, const RuleContext& frame);

/// Kept days of the week or month that today is in: for "2 of 3 this week". Zero for units of a day.
int kept_in_unit(const Habit& habit, std::span<const DayRecord> records, const RuleContext& frame);

/// R9's words: "starting", "finding its place", "taking root", "steady".
std::string_view steadiness_word(double steadiness);

bool paused_on(const Habit& habit, std::span<const Pause> for_all, Day day);

}  // namespace recover
