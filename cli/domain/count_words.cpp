#include "cli/domain/count_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "cli/domain/phrases.h"
#include "core/time/day_words.h"

namespace recover::cli {
namespace {

/// T2's milestones are never farther apart than a year.
constexpr int months_to_look_ahead = 13;
constexpr Day last_day{std::chrono::year{9999} / 12 / 31};

std::string in_all(Context& context, const CounterTotals& figures) {
  return figures.total > 0 ? days_in_all(context, figures.total) : std::string{};
}

std::string joined(const std::string& first, const std::string& second) {
  return second.empty() ? first : first + ", " + second;
}

}  // namespace

std::string days_said(Context& context, int days) {
  return fmt::format("{} {}", days, printable(context.notebook().settings().say(days == 1 ? "day" : "days")));
}

std::string count_said(Context& context, const DayCounter& since) {
  const Day today = context.today();
  const CounterTotals figures = count(since, today);
  if (!since.running()) return figures.total > 0 ? in_all(context, figures) : "nothing is counted now";
  const Day from = since.periods.back().from;
  if (today < from) return joined("begins " + short_day(from, today), in_all(context, figures));
  if (from == today) return joined("a new start date, " + short_day(from, today), in_all(context, figures));
  const int days = figures.current.value_or(0);
  if (days == figures.total) return days_said(context, days);
  return fmt::format("{} since {}, {}", days_said(context, days), short_day(from, today), in_all(context, figures));
}

std::string share_said(Context& context, const DayCounter& since) {
  const CounterTotals figures = count(since, context.today());
  if (figures.total == 0) return {};
  if (!figures.current || figures.total >= figures.span) return in_all(context, figures);
  return fmt::format("{} of the last {}", figures.total, days_said(context, figures.span));
}

std::optional<CountMilestone> next_milestone(const DayCounter& since, Day today) {
  if (!since.running()) return std::nullopt;
  const Day from = since.periods.back().from;
  const auto all = count_milestones(from, add_months(std::max(from, today), months_to_look_ahead));
  const auto next = std::ranges::upper_bound(all, today, {}, &CountMilestone::day);
  if (next == all.end() || last_day < next->day) return std::nullopt;
  return *next;
}

Day start_day(Context& context, const std::string& words) {
  refuse_range(words);
  auto day = parse_day(words, context.today(), Look::back);
  if (auto* problem = std::get_if<Problem>(&day)) throw Failure(ErrorKind::refused, std::move(*problem));
  return std::get<Day>(day);
}

}  // namespace recover::cli
