#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/model/goal.h"
#include "core/model/habit.h"
#include "core/model/settings.h"
#include "core/report/comparison.h"
#include "core/report/json.h"
#include "core/report/toolbox.h"
#include "core/rules/records.h"
#include "core/time/day.h"

namespace recover::report {

/// One check-in's values.
struct Measured {
  Day day;
  std::vector<std::pair<std::string, double>> values;
};

struct Dated {
  Day day;
  std::string text;
};

/// A habit with what its days say.
struct Practiced {
  Habit habit;
  std::vector<DayRecord> records;
  std::vector<DayAmount> amounts;
};

/// What a report is made from. Things outside both ranges may be there and are left out.
struct PeriodInput {
  Range range;
  Range before;  ///< the time it is put beside
  Day today;
  std::vector<Practiced> habits;
  std::vector<Measure> measures;
  std::vector<Measured> check_ins;
  std::vector<Dated> wins;
  std::vector<Goal> goals;
  std::optional<ToolboxInput> toolbox;  ///< none: the settings hide it
};

struct PracticeFigures {
  std::string name;
  std::string title;
  Comparison<int> kept;       ///< kept days
  Comparison<int> rest;       ///< rest and unable days
  Comparison<double> amount;  ///< added up
  std::string unit;           ///< of the amount, as in force at the end
  int target_days = 0;        ///< days the target in force could be judged on (R16)
  int target_met = 0;
  std::string target;  ///< its words; empty without one
};

struct MeasureFigures {
  std::string name;
  std::string title;
  int low = 0;
  int high = 0;
  Comparison<int> count;
  Comparison<std::optional<double>> mean;
};

struct PeriodFigures {
  Range range;
  Range before;
  std::vector<PracticeFigures> practices;  ///< those with anything recorded in either time, most kept first
  Comparison<int> check_ins;
  std::vector<MeasureFigures> measures;  ///< those with a value in either time
  Comparison<int> wins;
  std::vector<Dated> win_texts;   ///< of the range, in order
  Comparison<int> steps;          ///< steps of goals done
  std::vector<Dated> step_texts;  ///< "Walk to the corner (Walk to the river)"
  std::vector<Dated> goals_done;
  std::optional<ToolboxFigures> toolbox;  ///< none: hidden, or nothing of it in either time
  bool empty() const;
};

/// One pass over the input.
PeriodFigures period_figures(const PeriodInput& input);

/// The report as lines of at most `width` columns, counts beside counts and no verdict.
std::vector<std::string> period_lines(const PeriodFigures& figures, Day today, int width);

/// The same for scripts: schema recover/report/1.
Json period_json(const PeriodFigures& figures);

/// "day", "week", "month", "year" around `today`, so far, beside the same number of days of the one before; without a
/// word the last 7 days beside the 7 before; "2025" and "2026-01" are that year and that month.
std::optional<std::pair<Range, Range>> named_period(std::string_view word, Day today, std::chrono::weekday week_starts);
/// Any range beside as many days right before it.
std::pair<Range, Range> beside_before(const Range& range);

}  // namespace recover::report
