#include "core/time/clock.h"

#include <date/date.h>

#include <cstdlib>

namespace recover {

std::string Moment::iso() const {
  const date::sys_seconds stamp{date::sys_seconds::duration{wall.time_since_epoch().count()}};
  const auto minutes = std::abs(static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(offset).count()));
  const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
  return date::format("%FT%T", stamp) + (offset.count() < 0 ? '-' : '+') + two(minutes / 60) + ':' + two(minutes % 60);
}

Day practice_day(const Moment& moment, std::chrono::minutes day_starts) {
  return Day{std::chrono::floor<std::chrono::days>(moment.wall - day_starts)};
}

}  // namespace recover
