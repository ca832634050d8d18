#include "core/time/day_words.h"

#include <charconv>
#include <cstdlib>
#include <optional>
#include <vector>

#include "core/base/text.h"

namespace recover {
namespace {

using std::chrono::days;

constexpr int most_years_away = 200;
constexpr int most_days_away = most_years_away * 366;

/// "mon", "tues", "wednesday": three letters at least.
std::optional<std::chrono::weekday> weekday_of(std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (unsigned number = 1; number <= 7; ++number) {
    const std::chrono::weekday day{number};
    if (lower(weekday_name(day)).starts_with(word)) return day;
  }
  return std::nullopt;
}

/// Digits without a sign, and not beyond what calendars are for.
std::optional<int> number_of(std::string_view word) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size() || value > unsigned{most_days_away}) return std::nullopt;
  return static_cast<int>(value);
}

std::optional<int> count_of(std::string_view word) { return word == "a" || word == "one" ? 1 : number_of(word); }

/// `today` moved by so many days, weeks, months or years.
std::optional<Day> moved(Day today, int count, std::string_view unit) {
  const int away = std::abs(count);
  if (unit.ends_with('s')) unit.remove_suffix(1);
  if (unit == "day" && away <= most_days_away) return today + days{count};
  if (unit == "week" && away <= most_years_away * 52) return today + days{count * 7};
  if (unit == "month" && away <= most_years_away * 12) return add_months(today, count);
  if (unit == "year" && away <= most_years_away) return add_months(today, count * 12);
  return std::nullopt;
}

bool is_on_calendar(Day day) {
  return day >= Day{std::chrono::year{1} / 1 / 1} && day <= Day{std::chrono::year{9999} / 12 / 31};
}

Day nearest(std::chrono::weekday day, Day today, Look look) {
  return look == Look::back ? today - (today.weekday() - day) : today + (day - today.weekday());
}

std::optional<Day> one_word(std::string_view word, Day today, Look look) {
  if (word == "today" || word == "now") return today;
  if (word == "yesterday") return today - days{1};
  if (word == "tomorrow") return today + days{1};
  if (const auto day = Day::parse(word)) return day;
  if (const auto weekday = weekday_of(word)) return nearest(*weekday, today, look);
  if (word.starts_with('-') || word.starts_with('+')) {
    if (const auto count = number_of(word.substr(1))) return today + days{word.front() == '-' ? -*count : *count};
  }
  return std::nullopt;
}

std::optional<Day> several_words(const std::vector<std::string_view>& words, Day today) {
  if (words.size() == 2 && (words[0] == "last" || words[0] == "next")) {
    const int sign = words[0] == "last" ? -1 : 1;
    if (const auto weekday = weekday_of(words[1])) {
      const Day found = nearest(*weekday, today, sign < 0 ? Look::back : Look::ahead);
      return found == today ? today + days{7 * sign} : found;
    }
    return moved(today, sign, words[1]);
  }
  if (words.size() == 3 && words[2] == "ago") {
    if (const auto count = count_of(words[0])) return moved(today, -*count, words[1]);
  }
  if (words.size() == 3 && words[0] == "in") {
    if (const auto count = count_of(words[1])) return moved(today, *count, words[2]);
  }
  return std::nullopt;
}

Problem unknown(std::string_view words, Look look) {
  return {"date-unknown",
          Level::error,
          {},
          '"' + std::string(words) + "\" is not a day I know",
          look == Look::back ? "today, yesterday, mon, -3, \"3 days ago\" or 2026-11-20"
                             : "tomorrow, fri, +3, \"in 2 weeks\" or 2026-12-20"};
}

/// A bare weekday gives way where it would make the range run backwards: "mon..wed" said on a Tuesday is last week's.
Range in_order(Range range, std::string_view front, std::string_view back, Look look) {
  const bool looks_back = look == Look::back;
  const auto weekday = weekday_of(lower(trim(looks_back ? front : back)));
  if (!weekday) return range;
  const Day found = nearest(*weekday, looks_back ? range.last : range.first, look);
  if (is_on_calendar(found)) (looks_back ? range.first : range.last) = found;
  return range;
}

}  // namespace

std::variant<Day, Problem> parse_day(std::string_view text, Day today, Look look) {
  const std::string low = lower(trim(text));
  std::vector<std::string_view> words = split(low, ' ');
  std::erase(words, std::string_view{});
  const auto day = words.size() == 1 ? one_word(words[0], today, look) : several_words(words, today);
  if (!day || !is_on_calendar(*day)) return unknown(text, look);
  return *day;
}

std::variant<Range, Problem> parse_range(std::string_view text, Day today, Look look) {
  const auto dots = text.find("..");
  const std::string_view front = text.substr(0, dots);
  const std::string_view back = dots == std::string_view::npos ? front : text.substr(dots + 2);
  if (trim(front).empty()) return unknown(text, look);
  const auto first = parse_day(front, today, look);
  if (const auto* problem = std::get_if<Problem>(&first)) return *problem;
  const auto last = trim(back).empty() ? std::variant<Day, Problem>{today} : parse_day(back, today, look);
  if (const auto* problem = std::get_if<Problem>(&last)) return *problem;
  Range range{std::get<Day>(first), std::get<Day>(last)};
  if (range.last < range.first) range = in_order(range, front, back, look);
  if (range.last < range.first) {
    return Problem{"range-reversed",
                   Level::error,
                   {},
                   range.last.iso() + " comes before " + range.first.iso(),
                   range.last.iso() + ".." + range.first.iso()};
  }
  return range;
}

}  // namespace recover
