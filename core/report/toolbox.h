#pragma once

#include <string>
#include <vector>

#include "core/report/comparison.h"
#include "core/report/json.h"

namespace recover::report {

/// One guided exercise: "breathe", "sit", "ground" or "imagine".
struct Session {
  Day day;
  std::string name;
  double seconds = 0;
};

/// When the toolbox was used: days, and no word of what was written. Days outside both ranges are left out.
struct ToolboxInput {
  std::vector<Session> sessions;
  std::vector<Day> waves_down;  ///< waves that ended below their peak
  std::vector<Day> reached;
  std::vector<Day> journal;
  std::vector<Day> reframed;     ///< thoughts that have a kinder line
  std::vector<Day> looked_back;  ///< problems thought through, on the day of the look back
  std::vector<Day> let_go;       ///< worries, on the day they were let go
  int self_talk = 0;             ///< lines kept in all; they have no day
};

struct SessionFigures {
  std::string name;
  Comparison<int> times;
  Comparison<int> minutes;  ///< rounded; at least one where there was anything
};

struct ToolboxFigures {
  std::vector<SessionFigures> sessions;  ///< those of either time, in order of name
  Comparison<int> waves_down;
  Comparison<int> reached;
  Comparison<int> journal;
  Comparison<int> reframed;
  Comparison<int> looked_back;
  Comparison<int> let_go;
  int self_talk = 0;

  /// True when neither time has anything; lines of self-talk alone are no such thing.
  bool empty() const;
};

ToolboxFigures toolbox_figures(const ToolboxInput& input, const Ranges& ranges);

/// What a figure is called, and its two numbers.
struct ToolboxRow {
  std::string label;
  Comparison<int> count;
};
/// Only what is there.
std::vector<ToolboxRow> toolbox_rows(const ToolboxFigures& figures);

Json toolbox_json(const ToolboxFigures& figures);

}  // namespace recover::report
