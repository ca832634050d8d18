#pragma once

#include <algorithm>
#include <chrono>

#include "core/time/clock.h"

namespace recover::test {

/// Time moves only when the test, or a sleep, moves it.
class ManualClock final : public Clock {
 public:
  Moment moment{};
  std::chrono::milliseconds passed{};
  bool interrupted = false;  ///< the next sleep ends early, as if Ctrl-C had been pressed

  /// The wall shows this, on the day given.
  void set(Day day, std::chrono::seconds time_of_day, std::chrono::seconds offset = {}) {
    moment = {std::chrono::local_seconds{day.local()} + time_of_day, offset};
  }

  Moment now() const override { return moment; }
  std::chrono::milliseconds steady() const override { return passed; }
  bool sleep_until(std::chrono::milliseconds when) override {
    if (interrupted) return false;
    const auto whole = std::chrono::floor<std::chrono::seconds>(std::max(when, passed)) -
                       std::chrono::floor<std::chrono::seconds>(passed);
    moment.wall += whole;
    passed = std::max(when, passed);
    return true;
  }
};

}  // namespace recover::test
