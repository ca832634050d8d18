#pragma once

#include <vector>

#include "core/rules/habit_stats.h"

namespace recover {

/// R9: how established a habit is, moving slowly toward 1 with each kept unit and toward 0 with each gap.
class Steadiness {
 public:
  /// From now on, units under `schedule` go in.
  void follow(const Schedule& schedule);
  void look(const EvaluatedUnit& unit) {
    if (!unit.due || !unit.ended) return;
    if (unit.mark == EvaluatedUnit::Mark::kept) keep(1);
    if (unit.mark == EvaluatedUnit::Mark::gap) value_ *= memory_;
  }
  /// So many due units in a row were kept: what was missing to 1 shrinks with each of them.
  void keep(int units) {
    const auto power = static_cast<std::size_t>(units);
    while (powers_.size() <= power) powers_.push_back(powers_.back() * memory_);
    value_ = 1 - (1 - value_) * powers_[power];
  }
  double value() const { return value_; }

 private:
  double value_ = 0;
  double memory_ = 1;
  std::vector<double> powers_{1};  ///< of memory_
};

}  // namespace recover
