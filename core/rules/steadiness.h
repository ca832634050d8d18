#pragma once

#include "core/rules/standing.h"

namespace recover {

/// R9: how established a habit is, moving slowly toward 1 with each kept unit and toward 0 with each gap.
class Steadiness {
 public:
  /// From now on, units under `schedule` go in.
  void follow(const Schedule& schedule);
  void look(const Judged& unit) {
    if (!unit.due || !unit.ended) return;
    if (unit.mark == Judged::Mark::kept) keep(1);
    if (unit.mark == Judged::Mark::gap) value_ *= memory_;
  }
  /// So many due units in a row were kept.
  void keep(int units) {
    for (; units > 0; --units) value_ = value_ * memory_ + (1 - memory_);
  }
  double value() const { return value_; }

 private:
  double value_ = 0;
  double memory_ = 1;
};

}  // namespace recover
