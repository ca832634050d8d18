#pragma once

#include <algorithm>
#include <array>

#include "core/rules/habit_stats.h"

namespace recover {

/// Where a gap lies, by the calendar and among the units that were due and kept or missed.
struct GapPosition {
  int calendar = 0;
  int due = 0;
};

/// The run of kept units as it grows and is cut, in one pass (R5).
///
/// Counting back from any moment stops before the newest gap that has `grace` more gaps close behind it. That point
/// only ever moves forward, so it is enough to remember it and the last few gaps.
class Run {
 public:
  /// How close: within `window` units. `grace` is the number of gaps that may lie within it.
  Run(int grace, int window) : grace_(grace), window_(window) {}

  void keep(int units = 1) {
    kept_ += units;
    ended_ = false;
    best_ = std::max(best_, length());
  }
  /// `by_due`: measure to the gaps before this one in due units, not by the calendar.
  void gap(GapPosition place, bool by_due);

  int length() const { return kept_ - cut_; }
  int best() const { return best_; }
  /// Gaps with kept units of the present run before them.
  int grace_used() const { return length() > 0 ? grace_used_ : 0; }
  /// A gap has cut the run since something was kept last.
  bool ended() const { return ended_; }

 private:
  struct Gap {
    GapPosition place;
    int kept_before = 0;
  };
  static constexpr std::size_t most_grace = 3;

  const Gap& gap_back(int count) const;
  void cut_before(const Gap& gap);

  int grace_;
  int window_;
  std::array<Gap, most_grace + 1> gaps_{};  ///< the newest gaps, written in a ring
  int gap_count_ = 0;
  int kept_ = 0;
  int cut_ = 0;  ///< units kept before the point where counting back stops
  int best_ = 0;
  int grace_used_ = 0;
  bool ended_ = false;
};

/// The run that R5 and R11 describe for habits counted in `unit`.
Run run_of(Unit unit, int grace);

/// R5: schedules due on fewer than four days a week measure grace in due units.
bool grace_by_due(const Schedule& schedule);

}  // namespace recover
