#include <fmt/format.h>

#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/count_words.h"
#include "cli/domain/lookup.h"
#include "cli/domain/period_edit.h"
#include "cli/domain/phrases.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  std::optional<std::string> on;
  bool dry_run = false;
};

std::string stopped_line(Context& context, const DayCounter& since) {
  const std::string days = share_said(context, since);
  const std::string line = printable(since.title) + " rests.";
  return days.empty() ? line : line + ' ' + days + '.';
}

Exit stop_count(const Options& options, Context& context) {
  const Day on = options.on ? context.past_day(*options.on) : context.today();
  const std::string name = find_since(context, options.name).name;
  store::Transaction transaction = begin(context, {ActionKind::counter_stop, name}, options.dry_run);
  DayCounter since = find_since(context, name);
  if (!since.running()) {
    context.confirm(printable(since.title) + " is not running.", "It is not running.");
    return Exit::no;
  }
  Period& last = since.periods.back();
  if (on < last.from) {
    refuse("range-reversed", "this count begins on " + short_day(last.from, context.today()),
           "--on " + last.from.iso() + ", or a day after it");
  }
  last.to = on;
  change_periods(transaction, since, since.periods);
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) context.confirm(stopped_line(context, since));
  return stored;
}

}  // namespace

void since_stop(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Let a count rest; its days stay")
      .about(
          "For a count that has done its work, or that you look away from for a while. Nothing else is written down.")
      .positional("name", options.name, "Name of a count", Presence::required, Complete::since)
      .option("--on", options.on, "DAY", "The first day that is not counted; today otherwise", Complete::day)
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover since stop smoke-free", "as of today")
      .exits(Exit::no, "it is not running")
      .see("since start")
      .see("setback")
      .run([&options](Context& context) { return stop_count(options, context); });
}

}  // namespace recover::cli::commands
