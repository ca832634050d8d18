#pragma once

#include <chrono>
#include <string>

#include "core/time/day.h"

namespace recover {

/// What the clock on the wall says, and how far it is from UTC there and then.
struct Moment {
  std::chrono::local_seconds wall{};
  std::chrono::seconds offset{};  ///< wall = UTC + offset

  /// "2026-11-23T08:14:05-05:00" (RFC 3339).
  std::string iso() const;
  friend bool operator==(const Moment&, const Moment&) = default;
};

/// The only source of "now". Sessions sleep through it too, so a test can run ten minutes of breathing at once.
class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  virtual ~Clock() = default;

  virtual Moment now() const = 0;
  /// Never goes back and knows no date: for measuring and for pacing.
  virtual std::chrono::milliseconds steady() const = 0;
  /// False when the person pressed Ctrl-C before the steady clock came to `when`: then it is answered, and the next
  /// wait knows nothing of it.
  virtual bool sleep_until(std::chrono::milliseconds when) = 0;
};

/// The practice day of a moment: the date of (wall time − `day_starts`). Wall time, never elapsed time,
/// so that days of 23 and 25 hours count once (rule R1).
Day practice_day(const Moment& moment, std::chrono::minutes day_starts);

}  // namespace recover
