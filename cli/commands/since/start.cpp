#include <fmt/format.h>

#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/count_words.h"
#include "cli/domain/lookup.h"
#include "cli/domain/messages.h"
#include "cli/domain/period_edit.h"
#include "cli/domain/phrases.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  std::optional<std::string> from;
  bool dry_run = false;
};

void refuse_shared_day(Context& context, const DayCounter& since, Day from) {
  if (since.periods.empty() || !since.periods.back().to || *since.periods.back().to <= from) return;
  const Day free = *since.periods.back().to;
  refuse("periods-overlap", fmt::format("the days up to {} are counted already", short_day(free, context.today())),
         "--from " + free.iso() + ", or a day after it");
}

/// What was wanted holds already, unless another day was asked for.
Exit say_running(Context& context, const DayCounter& since, Day wanted) {
  const Day from = since.periods.back().from;
  if (from != wanted) {
    refuse("count-runs", fmt::format("this count is running already, from {}", short_day(from, context.today())),
           fmt::format("recover since stop {}, or change the day in {}", since.name, file_of(since)));
  }
  context.confirm(
      fmt::format("{} is running already, from {}.", printable(since.title), short_day(from, context.today())),
      "It is running already.");
  return Exit::no;
}

std::string started_line(Context& context, const DayCounter& since) {
  const Day today = context.today();
  const Day from = since.periods.back().from;
  const std::string days = share_said(context, since);
  const std::string when =
      from > today    ? fmt::format("{} begins on {}.", printable(since.title), short_day(from, today))
      : from == today ? fmt::format("{}: a new start date, {}.", printable(since.title), short_day(from, today))
                      : fmt::format("{} counts from {}.", printable(since.title), short_day(from, today));
  return days.empty() ? when : when + ' ' + days + '.';
}

Exit start_count(const Options& options, Context& context) {
  const Day from = options.from ? start_day(context, *options.from) : context.today();
  const std::string name = find_since(context, options.name).name;
  store::Transaction transaction = begin(context, {ActionKind::counter_start, name}, options.dry_run);
  DayCounter since = find_since(context, name);
  if (since.running()) return say_running(context, since, options.from ? from : since.periods.back().from);
  refuse_shared_day(context, since, from);
  since.periods.push_back({from, std::nullopt});
  change_periods(transaction, since, since.periods);
  remember_reached(context, transaction, since);
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  context.confirm(started_line(context, since));
  say_message(context, "since-started");
  return stored;
}

}  // namespace

void since_start(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Let a count run on from a day")
      .about("The days counted before stay and add up with the new ones.")
      .positional("name", options.name, "Name of a count", Presence::required, Complete::since)
      .option("--from", options.from, "DAY", "The day it begins; today otherwise", Complete::day)
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover since start smoke-free", "a new start date")
      .exits(Exit::no, "it is running already, from that day")
      .see("since stop")
      .see("setback")
      .run([&options](Context& context) { return start_count(options, context); });
}

}  // namespace recover::cli::commands
