#include "core/rules/run.h"

#include <algorithm>

namespace recover {

const Run::Gap& Run::gap_back(int count) const {
  return gaps_.at(static_cast<std::size_t>(gap_count_ - 1 - count) % gaps_.size());
}

void Run::gap(GapPosition place, bool by_due) {
  gaps_.at(static_cast<std::size_t>(gap_count_) % gaps_.size()) = {place, kept_};
  ++gap_count_;
  if (length() > 0) ++grace_used_;
  if (gap_count_ <= grace_) return;
  const Gap& oldest = gap_back(grace_);
  const int distance = by_due ? place.due - oldest.place.due : place.calendar - oldest.place.calendar;
  if (distance < window_) cut_before(oldest);
}

void Run::cut_before(const Gap& gap) {
  if (cut_ < gap.kept_before) ended_ = true;
  cut_ = gap.kept_before;
  grace_used_ = 0;
  for (int back = 0; back < grace_; ++back) {
    if (gap_back(back).kept_before > cut_) ++grace_used_;
  }
}

Run run_of(Unit unit, int grace) {
  constexpr int days_of_grace = 7;
  constexpr int units_of_grace = 4;
  const int allowed = std::clamp(grace, 0, 3);
  return unit == Unit::day ? Run(allowed, days_of_grace) : Run(std::min(allowed, 1), units_of_grace);
}

bool grace_by_due(const Schedule& schedule) { return schedule.unit() == Unit::day && schedule.due_a_day() * 7 < 4; }

}  // namespace recover
