#pragma once

#include <span>

#include "core/model/settings.h"

namespace recover {

/// Returns true for the hardest value of a scale: its low end, or its high end where lower is better.
bool is_heavy(double value, const Measure& scale);

/// Returns true for a value in the hardest quarter of a scale: 1 and 2 of five.
bool is_rough(double value, const Measure& scale);

/// Returns true when the last two values, in order of time, were both rough.
bool are_last_two_rough(std::span<const double> values, const Measure& scale);

}  // namespace recover
