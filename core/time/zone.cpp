#include "core/time/zone.h"

#include <ctime>

namespace recover {

Moment local_moment(std::chrono::sys_seconds instant) {
  const std::time_t seconds = instant.time_since_epoch().count();
  std::tm parts{};
  tzset();  // localtime_r need not look at TZ by itself (POSIX)
  if (localtime_r(&seconds, &parts) == nullptr) {
    return {std::chrono::local_seconds{instant.time_since_epoch()}, std::chrono::seconds{0}};
  }
  const std::chrono::seconds offset{parts.tm_gmtoff};
  return {std::chrono::local_seconds{instant.time_since_epoch() + offset}, offset};
}

}  // namespace recover
