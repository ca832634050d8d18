#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "core/base/problem.h"
#include "core/time/day.h"

namespace recover {

/// Which way a bare weekday looks: `--on mon` is the last Monday, `--by mon` the next one.
enum class Look { back, ahead };

/// A day in words: `today`, `yesterday`, `tomorrow`, `mon` or `monday`, `last mon`, `next mon`, `-3`, `+3`,
/// `3 days ago`, `in 2 weeks`, `2026-11-20`. Case and extra spaces don't matter. recover-dates(7) is the whole list.
///
/// Looking back, `mon` said on a Monday is today and `last mon` a week ago; looking ahead, `mon` said on a Monday is
/// today and `next mon` is in a week.
/// Otherwise a problem ("date-unknown") that says what would be understood.
std::variant<Day, Problem> parse_day(std::string_view text, Day today, Look look);

/// One day, or `FROM..TO` with both ends in words; `..TO` is refused, `FROM..` ends today.
/// Bare weekdays are taken in order: looking back, `mon..wed` said on a Tuesday is last week's.
/// Another range whose end comes before its start is a problem ("range-reversed").
std::variant<Range, Problem> parse_range(std::string_view text, Day today, Look look);

}  // namespace recover
