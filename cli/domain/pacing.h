#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "cli/app/context.h"

namespace recover::cli {

/// One thing to show for a while.
struct TimelineStep {
  std::string word;
  std::chrono::milliseconds length{};
};

/// A moment of a session, as it is drawn.
struct TimelineTick {
  const TimelineStep& beat;
  std::size_t number;              ///< of the beat, from 0
  std::chrono::milliseconds into;  ///< since the beat began; 0 the first time it is drawn
  std::chrono::milliseconds left;  ///< until the last beat ends
};

/// How a session went.
struct PaceResult {
  std::chrono::seconds time{};
  bool stopped = false;  ///< by Ctrl-C, before the last beat ended
};

/// Goes through the beats on the steady clock. Each ends when the lengths up to it say, whatever drawing took, so that
/// nothing drifts. `draw` is called when a beat begins, and each `frame` after that (never again when it is zero).
PaceResult keep_pace(Context& context, const std::vector<TimelineStep>& beats,
                     const std::function<void(const TimelineTick&)>& draw, std::chrono::milliseconds frame = {});

std::chrono::milliseconds length_of(const std::vector<TimelineStep>& beats);

/// "40 seconds", "2 minutes", "2 minutes 30 seconds".
std::string spoken_time(std::chrono::seconds time);

/// "1:40".
std::string clock_time(std::chrono::milliseconds time);

}  // namespace recover::cli
