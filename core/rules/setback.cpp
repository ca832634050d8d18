#include <algorithm>

#include "core/rules/counter.h"

namespace recover {
namespace {

/// What is left of `period` when the days of `setback` are taken out of it.
void add_what_remains(std::vector<Period>& remaining, const Period& period, const Setback& setback) {
  const Day to = std::max(setback.from, setback.to);
  const bool untouched = to < period.from || (period.to && *period.to <= setback.from);
  if (untouched) {
    remaining.push_back(period);
    return;
  }
  if (period.from < setback.from) remaining.push_back({period.from, setback.from});
  if (!period.to) return;  // when a count that runs begins again is for the person to say
  const Day after = to + std::chrono::days{1};
  const bool inside = setback.new_start && to < *setback.new_start && *setback.new_start < *period.to;
  const Day resumed = inside ? *setback.new_start : std::max(after, period.from);
  if (resumed < *period.to) remaining.push_back({resumed, period.to});
}

}  // namespace

std::vector<Period> after_setback(const std::vector<Period>& periods, const Setback& setback) {
  std::vector<Period> remaining;
  for (const Period& period : periods) add_what_remains(remaining, period, setback);
  std::ranges::sort(remaining, {}, &Period::from);
  if (!setback.new_start) return remaining;
  const bool free = remaining.empty() || (remaining.back().to && *remaining.back().to <= *setback.new_start);
  if (free) remaining.push_back({*setback.new_start, std::nullopt});
  return remaining;
}

}  // namespace recover
