#include "cli/text/worries.h"

#include "cli/domain/phrases.h"

namespace recover::cli {

std::string until_said(Context& context, std::optional<Day> until) {
  if (!until) return "no day";
  const Day today = context.today();
  if (*until == today) return "today";
  if (*until == today + std::chrono::days{1}) return "tomorrow";
  return weekday_short(until->weekday()) + ' ' + short_day(*until, today);
}

}  // namespace recover::cli
