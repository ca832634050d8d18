#include "core/rules/counter.h"

#include <algorithm>
#include <string>

namespace recover {
namespace {

constexpr int months_a_year = 12;

/// The day up to which a period counts, as seen on `today`.
Day counted_to(const Period& period, Day today) { return period.to ? std::min(*period.to, today) : today; }

int days_between(Day from, Day to) { return std::max(0, static_cast<int>((to - from).count())); }

std::string months_name(int months) {
  if (months == months_a_year) return "1 year";
  if (months % months_a_year == 0) return std::to_string(months / months_a_year) + " years";
  return std::to_string(months) + " months";
}

/// T2's months: 6, 9, 12, 18, 24 and then every twelve.
int months_after(int months) {
  switch (months) {
    case 0:
      return 6;
    case 6:
      return 9;
    case 9:
      return months_a_year;
    case months_a_year:
      return 18;
    case 18:
      return 2 * months_a_year;
    default:
      return months + months_a_year;
  }
}

}  // namespace

CounterTotals count(const DayCounter& since, Day today) {
  CounterTotals count;
  Day last = today;
  for (const Period& period : since.periods) {
    if (today < period.from) continue;
    const Day to = counted_to(period, today);
    const int length = days_between(period.from, to);
    const bool runs = !period.to || today < *period.to;
    count.current = runs ? std::optional(length) : std::nullopt;
    count.total += length;
    count.longest = std::max(count.longest, length);
    last = to;
  }
  if (!since.periods.empty()) count.span = days_between(since.periods.front().from, last);
  return count;
}

std::vector<CountMilestone> count_milestones(Day from, Day until) {
  std::vector<CountMilestone> milestones;
  for (const int days : {1, 7, 14, 30, 60, 90}) {
    const Day day = from + std::chrono::days{days};
    if (until < day) return milestones;
    milestones.push_back({days == 1 ? "1 day" : std::to_string(days) + " days", day});
  }
  for (int months = months_after(0);; months = months_after(months)) {
    const Day day = add_months(from, months);
    if (until < day) return milestones;
    milestones.push_back({months_name(months), day});
  }
}

}  // namespace recover
