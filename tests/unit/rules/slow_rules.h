#pragma once

#include <map>
#include <string>
#include <vector>

#include "days_drawn.h"

namespace recover::slow {

/// A habit of one schedule and its answers: the counting rules once more, sentence by sentence, without a thought for
/// speed.
struct History {
  Habit habit;
  std::map<Day, EntryKind> answers;
  Day today;
};

struct Figures {
  int total = 0, streak = 0, best = 0;
  double steadiness = 0;
  std::vector<Day> comebacks;
};

/// One unit: k kept, g gap, - neutral, o open.
struct Seen {
  Range days;
  char mark = '-';
  bool due = false;
  bool ended = false;
};

Figures figures(const History& history);
std::vector<Seen> seen(const History& history);

}  // namespace recover::slow
