#include <algorithm>
#include <tuple>

#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/store/log_line.h"

namespace recover::cli::commands {
namespace {

constexpr int weeks_shown = 4;

std::vector<Entry> cups_in(Context& context, const Range& range) {
  std::vector<Entry> cups;
  context.notebook().each(
      [&](const store::Line& line) {
        if (line.kind == EntryKind::cup) cups.push_back(store::to_entry(line));
      },
      range);
  std::ranges::stable_sort(cups, {}, [](const Entry& cup) { return std::tie(cup.day, cup.at); });
  return cups;
}

/// "Mon 4  Wed 2": each by its day.
std::string week_said(const std::vector<Entry>& cups, const Range& week) {
  std::vector<std::string> said;
  for (const Entry& cup : cups) {
    if (week.has(cup.day)) said.push_back(weekday_short(cup.day.weekday()) + ' ' + printable(cup.about.text));
  }
  return join(said, "  ");
}

Exit list_cups(Context& context) {
  const Day today = context.today();
  const Day first_day = week_start(today, context.notebook().settings().week_starts);
  const Range all{first_day - std::chrono::weeks{weeks_shown - 1}, today};
  const std::vector<Entry> cups = cups_in(context, all);
  if (cups.empty()) {
    context.say("Nothing in the last four weeks. To note how full your cup is: recover cup 3");
    return Exit::done;
  }
  if (print_count_if_discreet(context, cups.size(), "note", "notes")) return Exit::done;
  context.say("Your cup, 0 (empty) to 5 (full)");
  for (int week = 0; week < weeks_shown; ++week) {
    const Day first = all.first + std::chrono::weeks{week};
    const std::string said = week_said(cups, {first, first + std::chrono::days{6}});
    if (said.empty()) continue;
    std::string front = "  Week of " + short_day(first, today);
    for (const std::string& line : wrap(said, context.width() - 20)) {
      context.say(pad(front, 20) + line);
      front.clear();
    }
  }
  return Exit::done;
}

}  // namespace

void cup_list(Spec& spec) {
  spec.summary("See how full your cup was in the last four weeks")
      .example("recover cup list", "a line a week")
      .see("cup")
      .see("log")
      .run(list_cups);
}

}  // namespace recover::cli::commands
