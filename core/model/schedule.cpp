#include "core/model/schedule.h"

#include <algorithm>
#include <bit>
#include <charconv>

#include "core/base/text.h"

namespace recover {
namespace {

using Kind = Schedule::Kind;

constexpr std::uint8_t all_days = 0x7F;
constexpr std::uint8_t monday_to_friday = 0x1F;
constexpr std::uint8_t saturday_and_sunday = 0x60;

constexpr int most_times = 99;
constexpr int least_span = 2;
constexpr int most_span = 366;
constexpr int most_in_week = 7;
constexpr int most_in_month = 31;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : lower(text)) {
    const bool between = c == ' ' || c == ',' || c == '\t';
    if (!between) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// A whole number written in the plain way, or 0.
int count_in(std::string_view word) {
  int count = 0;
  if (word.starts_with('0')) return 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
  return error == std::errc{} && end == word.data() + word.size() ? std::max(count, 0) : 0;
}

std::uint8_t bit_of(std::string_view word) {
  for (unsigned number = 1; number <= 7; ++number) {
    const std::chrono::weekday day{number};
    if (word == lower(weekday_short(day)) || word == lower(weekday_name(day))) {
      return static_cast<std::uint8_t>(1U << (number - 1));
    }
  }
  return 0;
}

std::optional<Schedule> on_weekdays(const std::vector<std::string>& words) {
  std::uint8_t weekdays = 0;
  for (const std::string& word : words) {
    const std::uint8_t bit = bit_of(word);
    if (bit == 0) return std::nullopt;
    weekdays = static_cast<std::uint8_t>(weekdays | bit);
  }
  return Schedule{Kind::on_days, weekdays};
}

std::optional<Schedule> one_word(std::string_view word) {
  if (word == "daily" || word == "day") return Schedule{};
  if (word == "weekdays") return Schedule{Kind::on_days, monday_to_friday};
  if (word == "weekend" || word == "weekends") return Schedule{Kind::on_days, saturday_and_sunday};
  if (word == "track") return Schedule{Kind::track};
  return on_weekdays({std::string(word)});
}

std::optional<Schedule> times_per(int times, std::string_view unit) {
  if (unit == "day" && times <= most_times) return Schedule{Kind::per_day, all_days, times};
  if (unit == "week" && times <= most_in_week) return Schedule{Kind::per_week, all_days, times};
  if (unit == "month" && times <= most_in_month) return Schedule{Kind::per_month, all_days, times};
  return std::nullopt;
}

bool is_span(int span) { return span >= least_span && span <= most_span; }

std::optional<Schedule> counted_words(const std::vector<std::string>& words) {
  const int count = count_in(words[0]);
  if (count == 0) return std::nullopt;
  if (words.size() == 2 && words[1] == "days" && is_span(count)) return Schedule{Kind::every_days, all_days, 1, count};
  if (words.size() == 3 && words[1] == "per") return times_per(count, words[2]);
  if (words.size() == 4 && words[1] == "in" && words[3] == "days") {
    const int span = count_in(words[2]);
    if (is_span(span) && count <= span && count <= most_times) return Schedule{Kind::rolling, all_days, count, span};
  }
  return std::nullopt;
}

std::string weekday_words(std::uint8_t weekdays) {
  if (weekdays == all_days) return "daily";
  if (weekdays == monday_to_friday) return "weekdays";
  if (weekdays == saturday_and_sunday) return "weekend";
  std::vector<std::string> words;
  for (unsigned number = 1; number <= 7; ++number) {
    if (((unsigned{weekdays} >> (number - 1)) & 1U) != 0)
      words.push_back(lower(weekday_short(std::chrono::weekday{number})));
  }
  return join(words, ", ");
}

}  // namespace

std::optional<Schedule> Schedule::parse(std::string_view text) {
  std::vector<std::string> words = words_of(text);
  if (words.size() > 1 && words.front() == "every") words.erase(words.begin());
  if (words.empty()) return std::nullopt;
  if (words.size() == 1) return one_word(words.front());
  if (auto schedule = counted_words(words)) return schedule;
  return on_weekdays(words);
}

std::string Schedule::text() const {
  switch (kind) {
    case Kind::on_days:
      return weekday_words(weekdays);
    case Kind::per_day:
      return std::to_string(times) + " per day";
    case Kind::per_week:
      return std::to_string(times) + " per week";
    case Kind::per_month:
      return std::to_string(times) + " per month";
    case Kind::rolling:
      return std::to_string(times) + " in " + std::to_string(span) + " days";
    case Kind::every_days:
      return std::to_string(span) + " days";
    case Kind::track:
      return "track";
  }
  return "track";
}

Unit Schedule::unit() const {
  if (kind == Kind::per_week) return Unit::week;
  return kind == Kind::per_month ? Unit::month : Unit::day;
}

double Schedule::due_a_day() const {
  switch (kind) {
    case Kind::on_days:
      return std::popcount(weekdays) / 7.0;
    case Kind::per_day:
      return 1;
    case Kind::per_week:
      return 1 / 7.0;
    case Kind::per_month:
      return 12 / 365.25;
    case Kind::rolling:
      return static_cast<double>(times) / span;
    case Kind::every_days:
      return 1.0 / span;
    case Kind::track:
      return 0;
  }
  return 0;
}

}  // namespace recover
