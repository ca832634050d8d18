#include <fmt/format.h>

#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/app/input_texts.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "core/actions/habits.h"
#include "core/base/text.h"
#include "core/views/lookup.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  bool all = false;
  std::optional<std::string> from;
  std::optional<std::string> until;
  std::optional<std::string> why;
  bool dry_run = false;
};

Pause pause_from(const Options& options, Context& context) {
  Pause pause;
  pause.from = options.from ? context.coming_day(*options.from) : context.today();
  if (options.until) pause.to = context.coming_day(*options.until);
  pause.why = options.why.value_or("");
  if (pause.to && *pause.to < pause.from) {
    refuse("range-reversed", "the pause would end before it begins", "--from DAY --until a later DAY");
  }
  return pause;
}

std::string on_hold(const std::string& what, const Pause& pause, Day today) {
  if (pause.to && *pause.to < today) {
    return fmt::format("{} was on hold from {} to {}. Nothing counts against you.", what, short_day(pause.from, today),
                       short_day(*pause.to, today));
  }
  const std::string until = pause.to ? " until " + short_day(*pause.to, today) : "";
  const std::string from = pause.from > today ? " from " + short_day(pause.from, today) : "";
  return fmt::format("{} is on hold{}{}. Nothing counts against you.", what, from, until);
}

Exit pause_habit(Options options, Context& context) {
  take_input(context, {options.why});
  if (options.name.empty() != options.all) {
    refuse("word-missing", "a name, or --all for everything, is needed here", "recover habit pause NAME --until DAY");
  }
  const Pause pause = pause_from(options, context);
  return change(context, ActionKind::habit_pause, options.dry_run, [&](store::Transaction& transaction) {
    if (options.all) {
      actions::pause_all(transaction, pause);
      return cli::done(on_hold("Everything", pause, context.today()));
    }
    const Habit habit = views::find_habit(transaction.notebook(), options.name);
    actions::pause(transaction, habit, pause);
    return cli::done(on_hold(printable(habit.title), pause, context.today()));
  });
}

}  // namespace

void habit_pause(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Put a habit on hold; paused days are neutral")
      .about(
          "Both days are included. Without --until it stays on hold until `recover habit resume`. A pause may lie in the past: days get filled in by what really happened.")
      .positional("name", options.name, "Name of a habit", Presence::optional, Complete::habit)
      .flag("-a,--all", options.all, "All habits")
      .option("--from", options.from, "DAY", "First day of it; today otherwise", Complete::day)
      .option("--until,--to", options.until, "DAY", "Last day of it", Complete::day_ahead)
      .option("--why", options.why, "TEXT", "A word for yourself; - reads it from standard input")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover habit pause walk --until +7", "a week off")
      .example("recover habit pause --all --from 2026-02-01 --until 2026-02-05 --why flu", "said afterwards")
      .see("habit resume")
      .see("rest")
      .run([&options](Context& context) { return pause_habit(options, context); });
}

}  // namespace recover::cli::commands
