#include <fmt/format.h>

#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/count_figures.h"
#include "cli/domain/count_words.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  Format format;
};

constexpr int label_width = 12;

void row(Context& context, std::string_view label, const std::string& text) {
  if (!text.empty()) context.say(pad(label, label_width) + text);
}

std::string milestone_said(Context& context, const DayCounter& since) {
  const auto next = next_milestone(since, context.today());
  return next ? next->name + " on " + short_day(next->day, context.today()) : std::string{};
}

std::string period_said(Context& context, const Period& period) {
  const Day today = context.today();
  if (!period.to) return (period.from > today ? "from " : "since ") + short_day(period.from, today);
  const auto days = static_cast<int>((*period.to - period.from).count());
  const std::string both = short_day(period.from, today) + " to " + short_day(*period.to, today);
  return days > 0 ? both + ", " + days_said(context, days) : both;
}

void print_count(Context& context, const DayCounter& since) {
  const CounterTotals figures = count(since, context.today());
  context.say(context.bold(printable(since.title)) + "   " + count_said(context, since));
  context.say();
  if (figures.current && figures.total < figures.span) row(context, "In all", share_said(context, since));
  if (figures.longest > 0 && since.periods.size() > 1) row(context, "Longest", days_said(context, figures.longest));
  row(context, "Next", milestone_said(context, since));
  std::string_view label = "When";
  for (const Period& period : since.periods) {
    row(context, label, period_said(context, period));
    label = "";
  }
  row(context, "File", file_of(since));
}

Exit show_count(const Options& options, Context& context) {
  const DayCounter since = count_to_show(context, options.name);
  if (options.format.is("json")) {
    context.print(count_figures(context, since).text());
  } else if (!print_count_if_discreet(context, 1, "count", "counts")) {
    print_count(context, since);
  }
  return Exit::done;
}

}  // namespace

void since_show(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Show one count: its days, the longest stretch, what comes next")
      .positional("name", options.name, "Name of a count", Presence::required, Complete::since);
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover since show smoke-free", "its days and its history")
      .example("recover since show smoke-free --json", "the same for a script")
      .see("since list")
      .see("setback")
      .run([&options](Context& context) { return show_count(options, context); });
}

}  // namespace recover::cli::commands
