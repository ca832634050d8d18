#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

#include "core/time/clock.h"

namespace recover::test {

/// Time moves only when the test, or a sleep, moves it.
class ManualClock final : public Clock {
 public:
  Moment moment{};
  std::chrono::milliseconds passed{};
  std::optional<std::chrono::milliseconds> stopped_at;  ///< on the steady clock: when Ctrl-C is pressed

  /// The wall shows this, on the day given.
  void set(Day day, std::chrono::seconds time_of_day, std::chrono::seconds offset = {}) {
    moment = {std::chrono::local_seconds{day.local()} + time_of_day, offset};
  }

  Moment now() const override { return moment; }
  std::chrono::milliseconds steady() const override { return passed; }
  bool sleep_until(std::chrono::milliseconds when) override {
    const bool stopped = stopped_at && *stopped_at < when;
    const auto woken = std::max(stopped ? *stopped_at : when, passed);
    moment.wall += std::chrono::floor<std::chrono::seconds>(woken) - std::chrono::floor<std::chrono::seconds>(passed);
    passed = woken;
    return !stopped;
  }
};

}  // namespace recover::test
