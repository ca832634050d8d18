#pragma once

#include <chrono>
#include <compare>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace recover {

/// A day on the wall calendar: no hour, no zone, no clock. Years 0001 to 9999.
class Day {
 public:
  constexpr Day() = default;
  constexpr explicit Day(std::chrono::local_days days) : days_(days.time_since_epoch()) {}
  constexpr explicit Day(std::chrono::year_month_day date) : Day(std::chrono::local_days{date}) {}

  /// Takes exactly YYYY-MM-DD, and only days that exist.
  static std::optional<Day> parse(std::string_view text);

  std::string iso() const;  ///< "2026-11-23"
  constexpr std::chrono::weekday weekday() const { return std::chrono::weekday{local()}; }
  constexpr std::chrono::year_month_day date() const { return std::chrono::year_month_day{local()}; }
  constexpr std::chrono::local_days local() const { return std::chrono::local_days{days_}; }
  /// Days since 1970-01-01: for dense arrays.
  constexpr int number() const { return days_.count(); }

  friend constexpr auto operator<=>(Day, Day) = default;
  friend constexpr Day operator+(Day day, std::chrono::days n) { return Day{day.local() + n}; }
  friend constexpr Day operator-(Day day, std::chrono::days n) { return Day{day.local() - n}; }
  friend constexpr std::chrono::days operator-(Day a, Day b) { return a.days_ - b.days_; }
  constexpr Day& operator++() {
    ++days_;
    return *this;
  }

 private:
  std::chrono::duration<int, std::chrono::days::period> days_{};  ///< since 1970-01-01; small, as a log holds many
};

std::ostream& operator<<(std::ostream& out, Day day);

/// A calendar month.
struct Month {
  int year = 1970;
  unsigned month = 1;  ///< 1 to 12

  static std::optional<Month> parse(std::string_view text);  ///< exactly YYYY-MM
  static constexpr Month of(Day day) { return {int{day.date().year()}, unsigned{day.date().month()}}; }
  std::string iso() const;  ///< "2026-11"
  Day first() const;
  Day last() const;
  Month next() const;

  friend constexpr auto operator<=>(const Month&, const Month&) = default;
};

/// Both ends included; empty when `last` is before `first`.
struct Range {
  Day first;
  Day last;

  constexpr bool has(Day day) const { return first <= day && day <= last; }
  constexpr int days() const { return last < first ? 0 : static_cast<int>((last - first).count()) + 1; }
  friend bool operator==(const Range&, const Range&) = default;
};

/// The first day of the week that holds `day`, for weeks that begin on `starts`.
constexpr Day week_start(Day day, std::chrono::weekday starts) { return day - (day.weekday() - starts); }

/// The same day of the month, `months` later (or earlier), or the last of a shorter month: 31 January + 1 is 28 or 29
/// February.
Day add_months(Day day, int months);

/// "2026-W48": the week of ISO 8601.
std::string iso_week(Day day);

/// English names, always: "Monday", "Mon", "November", "Nov".
std::string weekday_name(std::chrono::weekday day);
std::string weekday_short(std::chrono::weekday day);
std::string month_name(unsigned month);

/// "Friday 13 February", with the year when it is not that of `today`.
std::string long_day(Day day, Day today);
/// "13 Feb", with the year when it is not that of `today`.
std::string short_day(Day day, Day today);
/// "today", "yesterday", "on Tuesday" (within the last six days), else "on 13 Feb".
std::string spoken_day(Day day, Day today);

}  // namespace recover
