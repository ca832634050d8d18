#include "core/time/day_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "core/base/text.h"

namespace recover {
namespace {

using std::chrono::days;

constexpr int most_days_away = 366 * 200;

/// "mon", "tues", "wednesday": three letters at least.
std::optional<std::chrono::weekday> weekday_of(std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (unsigned number = 1; number <= 7; ++number) {
    const std::chrono::weekday day{number};
    if (lower(weekday_name(day)).starts_with(word)) return day;
  }
  return std::nullopt;
}

std::optional<int> count_of(std::string_view word) {
  if (word == "a" || word == "one") return 1;
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size() || value < 0 || value > most_days_away) return std::nullopt;
  return value;
}

/// `today` moved by so many days, weeks, months or years.
std::optional<Day> moved(Day today, int count, std::string_view unit) {
  if (unit.ends_with('s')) unit.remove_suffix(1);
  if (count > most_days_away / 366 && (unit == "year")) return std::nullopt;
  if (unit == "day") return today + days{count};
  if (unit == "week" && std::abs(count) < most_days_away / 7) return today + days{count * 7};
  if (unit == "month" && std::abs(count) < most_days_away / 31) return add_months(today, count);
  if (unit == "year") return add_months(today, count * 12);
  return std::nullopt;
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
  if (word.size() > 1 && (word.front() == '-' || word.front() == '+')) {
    const auto count = count_of(word.substr(1));
    if (count && word[1] != 'a' && word[1] != 'o') return today + days{word.front() == '-' ? -*count : *count};
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
  return {"date-unknown", Level::error, {}, '"' + std::string(words) + "\" is not a day I know",
          look == Look::back ? "today, yesterday, mon, -3, \"3 days ago\" or 2026-11-20"
                             : "tomorrow, fri, +3, \"in 2 weeks\" or 2026-12-20"};
}

}  // namespace

std::variant<Day, Problem> parse_day(std::string_view text, Day today, Look look) {
  const std::string low = lower(trim(text));
  std::vector<std::string_view> words = split(low, ' ');
  std::erase(words, std::string_view{});
  const auto day = words.size() == 1 ? one_word(words[0], today, look) : several_words(words, today);
  if (!day || *day < Day{std::chrono::year{1} / 1 / 1} || *day > Day{std::chrono::year{9999} / 12 / 31}) {
    return unknown(text, look);
  }
  return *day;
}

std::variant<Range, Problem> parse_range(std::string_view text, Day today, Look look) {
  const auto dots = text.find("..");
  const std::string_view front = text.substr(0, dots);
  const std::string_view back = dots == std::string_view::npos ? front : text.substr(dots + 2);
  const auto first = parse_day(front, today, look);
  if (const auto* problem = std::get_if<Problem>(&first)) return *problem;
  const auto last = trim(back).empty() ? std::variant<Day, Problem>{today} : parse_day(back, today, look);
  if (const auto* problem = std::get_if<Problem>(&last)) return *problem;
  const Range range{std::get<Day>(first), std::get<Day>(last)};
  if (range.last < range.first) {
    return Problem{"range-reversed", Level::error, {}, range.last.iso() + " comes before " + range.first.iso(),
                   range.last.iso() + ".." + range.first.iso()};
  }
  return range;
}

}  // namespace recover
