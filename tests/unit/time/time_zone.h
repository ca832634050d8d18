#pragma once

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

namespace recover::test {

/// Lives in a zone, as if `TZ` had been set (or unset, for none), until the end of the block; then all is as it was.
class TimeZone {
 public:
  explicit TimeZone(const std::optional<std::string>& zone) {
    if (const char* old = std::getenv("TZ")) before_ = old;
    set(zone);
  }
  TimeZone(const TimeZone&) = delete;
  TimeZone& operator=(const TimeZone&) = delete;
  ~TimeZone() { set(before_); }

 private:
  static void set(const std::optional<std::string>& zone) {
    if (zone) {
      ::setenv("TZ", zone->c_str(), 1);
    } else {
      ::unsetenv("TZ");
    }
    ::tzset();
  }

  std::optional<std::string> before_;
};

}  // namespace recover::test
