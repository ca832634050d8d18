#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time/day.h"

namespace recover {

/// What a schedule counts in: runs, bests and gaps are runs, bests and gaps of these.
enum class Unit { day, week, month };

/// How often a habit is meant to happen.
struct Schedule {
  enum class Kind {
    on_days,     ///< on the weekdays in `weekdays` (daily is all seven)
    per_day,     ///< `times` a day, every day
    per_week,    ///< `times` in a calendar week
    per_month,   ///< `times` in a calendar month
    rolling,     ///< `times` in any `span` days
    every_days,  ///< every `span`-th day, counted from the start
    track,       ///< no schedule: totals only
  };

  static constexpr std::uint8_t all_week = 0x7F;

  Kind kind = Kind::on_days;
  std::uint8_t weekdays = all_week;  ///< bit 0 is Monday, bit 6 Sunday; on_days only
  int times = 1;
  int span = 1;

  /// Reads `daily`, `weekdays`, `weekend`, `mon,wed,fri`, `3 per week`, `3 in 7 days`, `2 days`, `2 per month`, `3 per
  /// day`, `track`; none when it is not one of these or a count is out of range (1–99 times, 2–366 days, not more times
  /// than days).
  static std::optional<Schedule> parse(std::string_view text);

  /// The canonical form that `parse` reads back: "mon, wed, fri", "3 per week".
  std::string text() const;

  Unit unit() const;
  /// Due units a day (R9's f): daily 1, mon/wed/fri 3/7, K days 1/K, N in M days N/M, weeks 1/7, months 12/365.25;
  /// track 0.
  double due_a_day() const;
  bool has(std::chrono::weekday day) const { return ((weekdays >> (day.iso_encoding() - 1)) & 1U) != 0; }

  friend bool operator==(const Schedule&, const Schedule&) = default;
};

/// A value in force from a day on. The first of a list may have no day: it holds from the beginning.
template <typename T>
struct Dated {
  std::optional<Day> from;
  T is;

  friend bool operator==(const Dated&, const Dated&) = default;
};

/// The value in force on `day`: the last one whose day has come, else the first. `list` must be in order of day, not
/// empty.
template <typename T>
const T& in_force(const std::vector<Dated<T>>& list, Day day) {
  const T* found = &list.front().is;
  for (const auto& dated : list) {
    if (!dated.from || *dated.from <= day) found = &dated.is;
  }
  return *found;
}

/// "at least 20 min", "at most 2 cups", "20 min" (a size, without judging).
struct Target {
  enum class Bound { about, at_least, at_most };

  Bound bound = Bound::about;
  double amount = 0;
  std::string unit;  ///< may be empty

  static std::optional<Target> parse(std::string_view text);
  std::string text() const;
  /// R16: informs, never un-keeps. An amount of exactly the bound meets it.
  bool met_by(double value) const;

  friend bool operator==(const Target&, const Target&) = default;
};

/// A decimal of the log's own form `-?(0|[1-9]\d*)(\.\d*[1-9])?`, at most 15 digits; none for anything else
/// (NaN, inf, 1e400, 010, 1., "").
std::optional<double> parse_number(std::string_view text);
/// What a person may type for an amount: a number as above, also "2.50", "+3" or ".5"; never negative, NaN or in
/// exponents.
std::optional<double> parse_amount(std::string_view text);
/// The shortest form of the number that `parse_number` reads back.
std::string number_text(double value);

}  // namespace recover
