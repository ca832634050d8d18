#include "core/rules/mood.h"

namespace recover {
namespace {

/// How far a value lies from the hardest end of its scale.
double ease(double value, const Measure& scale) {
  return scale.better == Measure::Better::lower ? scale.high - value : value - scale.low;
}

}  // namespace

bool is_heavy(double value, const Measure& scale) { return ease(value, scale) <= 0; }

bool is_rough(double value, const Measure& scale) { return ease(value, scale) <= (scale.high - scale.low) / 4.0; }

bool are_last_two_rough(std::span<const double> values, const Measure& scale) {
  if (values.size() < 2) return false;
  const auto last = values.last(2);
  return is_rough(last[0], scale) && is_rough(last[1], scale);
}

}  // namespace recover
