#pragma once

#include "core/time/day.h"

namespace recover::report {

/// A figure now and in the time before.
template <typename T>
struct Comparison {
  T now{};
  T before{};
};

/// A time and the one it is put beside.
struct Ranges {
  Range now;
  Range before;

  /// Adds to the side that holds the day; a day of neither is left out.
  template <typename T, typename N>
  void add(Comparison<T>& figure, Day day, N amount) const {
    if (now.has(day)) {
      figure.now += amount;
    } else if (before.has(day)) {
      figure.before += amount;
    }
  }
};

}  // namespace recover::report
