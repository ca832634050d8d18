#include "core/time/day.h"

#include <date/date.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <sstream>

namespace recover {
namespace {

using std::chrono::days;

date::sys_days for_date_library(Day day) { return date::sys_days{date::days{day.number()}}; }

/// Formatted by the date library, whose names are English whatever the locale.
std::string formatted(const char* format, Day day) { return date::format(format, for_date_library(day)); }

/// "0042". A log has a file for each month, and the date library's streams take a thousand times as long.
std::string with_zeros(int number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

/// "13": the day of the month without a zero in front.
std::string day_number(Day day) { return std::to_string(unsigned{day.date().day()}); }

std::string with_year(std::string text, Day day, Day today) {
  if (day.date().year() != today.date().year()) text += formatted(" %Y", day);
  return text;
}

}  // namespace

std::optional<Day> Day::parse(std::string_view text) {
  // By hand and not by date::parse, which takes 2024-2-9 and leaves trailing text unread.
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto digits = [&text](std::size_t begin, std::size_t count) {
    unsigned value = 0;
    for (const char c : text.substr(begin, count)) {
      if (c < '0' || c > '9') return 0U;  // which is no year, month or day
      value = 10 * value + static_cast<unsigned>(c - '0');
    }
    return value;
  };
  const unsigned year = digits(0, 4);
  const unsigned month = digits(5, 2);
  const unsigned day = digits(8, 2);
  const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(year)}, std::chrono::month{month},
                                         std::chrono::day{day}};
  if (year == 0 || !date.ok()) return std::nullopt;
  return Day{date};
}

std::string Day::iso() const {
  return Month::of(*this).iso() + '-' + with_zeros(static_cast<int>(unsigned{date().day()}), 2);
}

std::ostream& operator<<(std::ostream& out, Day day) { return out << day.iso(); }

std::optional<Month> Month::parse(std::string_view text) {
  if (text.size() != 7) return std::nullopt;
  const auto first = Day::parse(std::string(text) + "-01");
  if (!first) return std::nullopt;
  return Month::of(*first);
}

std::string Month::iso() const { return with_zeros(year, 4) + '-' + with_zeros(static_cast<int>(month), 2); }

Day Month::first() const {
  return Day{std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{1}}};
}

Day Month::last() const { return next().first() - days{1}; }

Month Month::next() const { return month == 12 ? Month{year + 1, 1} : Month{year, month + 1}; }

Day add_months(Day day, int months) {
  const auto date = day.date();
  const auto month = std::chrono::year_month{date.year(), date.month()} + std::chrono::months{months};
  const auto last = std::chrono::year_month_day{month / std::chrono::last};
  return Day{std::chrono::year_month_day{month.year(), month.month(), std::min(date.day(), last.day())}};
}

std::string iso_week(Day day) { return formatted("%G-W%V", day); }

std::string weekday_name(std::chrono::weekday day) {
  return formatted("%A", Day{std::chrono::local_days{days{3 + static_cast<int>(day.iso_encoding())}}});
}

std::string weekday_short(std::chrono::weekday day) { return weekday_name(day).substr(0, 3); }

std::string month_name(unsigned month) { return formatted("%B", Month{1970, month}.first()); }

std::string long_day(Day day, Day today) {
  return with_year(formatted("%A ", day) + day_number(day) + formatted(" %B", day), day, today);
}

std::string short_day(Day day, Day today) { return with_year(day_number(day) + formatted(" %b", day), day, today); }

std::string spoken_day(Day day, Day today) {
  const auto ago = (today - day).count();
  if (ago == 0) return "today";
  if (ago == 1) return "yesterday";
  if (ago > 1 && ago < 7) return "on " + weekday_name(day.weekday());
  return "on " + short_day(day, today);
}

}  // namespace recover
