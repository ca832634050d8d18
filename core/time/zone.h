#pragma once

#include <chrono>

#include "core/time/clock.h"

namespace recover {

/// What a clock on the wall says at `instant` in the machine's zone: `TZ` if set, else /etc/localtime, else UTC.
///
/// Asks glibc (localtime_r) and not the date library, whose 3.0.1 overlooks `TZ` and the rule at the end of a
/// zone file (HowardHinnant/date issue 614), so that slim files give wrong offsets.
Moment local_moment(std::chrono::sys_seconds instant);

}  // namespace recover
