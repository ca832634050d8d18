#include <algorithm>

#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/toolbox_use.h"
#include "core/base/text.h"
#include "core/report/period.h"
#include "core/store/log_line.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string period;
  Format format;
};

std::pair<Range, Range> ranges_from(const Options& options, Context& context) {
  const Settings& settings = context.notebook().settings();
  if (const auto named = recover::report::named_period(lower(options.period), context.today(), settings.week_starts))
    return *named;
  return recover::report::beside_before(context.range(options.period));
}

void take(recover::report::PeriodInput& input, const store::Line& line) {
  if (line.kind == EntryKind::win) {
    input.wins.push_back({line.day, store::unescaped(line.about)});
  } else if (line.kind == EntryKind::check_in) {
    recover::report::Measured measured{line.day, {}};
    for (const auto& [name, value] : store::to_entry(line).about.entries) {
      if (const auto number = value.as_number()) measured.values.emplace_back(name, *number);
    }
    input.check_ins.push_back(std::move(measured));
  }
}

/// One pass over the months that both times touch, and with the toolbox those it asks for.
recover::report::PeriodInput input_from(const std::pair<Range, Range>& ranges, Context& context) {
  recover::report::PeriodInput input;
  std::tie(input.range, input.before) = ranges;
  input.today = context.today();
  store::Notebook& notebook = context.notebook();
  const Range both{std::min(ranges.first.first, ranges.second.first), ranges.first.last};
  if (notebook.settings().toolbox_shown) input.toolbox.emplace();
  const auto visit = [&](const store::Line& line) {
    if (both.has(line.day)) take(input, line);
    if (input.toolbox) take_toolbox(*input.toolbox, line);
  };
  store::AnswersByHabit answers = notebook.answers(both, visit, input.toolbox ? toolbox_days(both) : both);
  for (const Habit& habit : notebook.habits()) {
    store::AnswersByHabit::Row row = answers.release(habit.name);
    input.habits.push_back({habit, records_of(std::move(row.records), habit, input.today),
                            amounts_of(std::move(row.amounts), input.today)});
  }
  input.measures = notebook.settings().measures;
  input.goals = notebook.goals();
  if (input.toolbox) add_written(*input.toolbox, notebook);
  return input;
}

Exit show_report(const Options& options, Context& context) {
  const bool is_text = options.format.is("text");
  const auto ranges = ranges_from(options, context);
  const auto days = static_cast<std::size_t>((ranges.first.last - ranges.first.first).count()) + 1;
  if (is_text && print_count_if_discreet(context, days, "day", "days")) return Exit::done;
  const auto figures = recover::report::period_figures(input_from(ranges, context));
  if (!is_text) {
    context.print(recover::report::period_json(figures).text());
    return Exit::done;
  }
  for (const std::string& line : recover::report::period_lines(figures, context.today(), context.width()))
    context.say(line);
  return Exit::done;
}

}  // namespace

void report(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("See what is there: counts beside the time before")
      .about(
          "Without a word, the last 7 days beside the 7 before. day, week, month and year are the present ones so far, beside as many days of the one before. A range may be in words: mon..today.")
      .about(
          "What you used of the toolbox is counted as well: breathing and the like, waves that came down, times you reached out, journal entries by their number alone. recover settings toolbox hidden leaves that out.")
      .positional("period", options.period, "day, week, month, year, 2025, 2026-01, or FROM..TO", Presence::optional,
                  Complete::range);
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover report", "the last 7 days")
      .example("recover report month", "this month so far")
      .example("recover report 2026-01-01..2026-01-31 --json", "any range, for a script")
      .see("log")
      .see("habit show")
      .see("settings")
      .run([&options](Context& context) { return show_report(options, context); });
}

}  // namespace recover::cli::commands
