#include <fmt/format.h>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/count_words.h"
#include "cli/domain/lookup.h"
#include "cli/domain/period_edit.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/store/codec.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string title;
  std::optional<std::string> from;
  bool dry_run = false;
};

/// What is not on the line yet: two things at most, each skippable.
void ask_rest(Context& context, Options& options) {
  Ask ask(context);
  if (options.title.empty())
    options.title = ask.line("What would you like to count the days of? (Enter skips)").value_or("");
  if (options.title.empty()) return;
  for (int tries = 0; tries < 3 && !options.from && ask.open(); ++tries) {
    const auto answer = ask.line("Since when? (Enter: today; or like 2026-01-21, 3 days ago)");
    if (!answer) return;
    try {
      options.from = start_day(context, *answer).iso();
    } catch (const Failure& failure) {
      context.say("  " + printable(failure.problems().front().what) + '.');
    }
  }
}

std::string added_line(Context& context, const DayCounter& since) {
  const Day today = context.today();
  const Day from = since.periods.front().from;
  const std::string title = "Added: " + printable(since.title);
  if (from == today) return title + ". A new start date, " + short_day(from, today) + '.';
  if (from > today) return title + ". It begins on " + short_day(from, today) + '.';
  return fmt::format("{}, {} since {}.", title, days_said(context, static_cast<int>((today - from).count())),
                     short_day(from, today));
}

Exit add_count(Options options, Context& context) {
  if (options.title == "-") options.title = text_or_input(context, options.title);
  ask_rest(context, options);
  DayCounter since;
  since.title = trim(options.title);
  if (since.title.empty() && context.asks()) {
    context.say("Nothing was added.");
    return Exit::no;
  }
  if (since.title.empty()) refuse("word-missing", "what is to be counted?", "recover since add \"Smoke-free\"");
  since.periods = {{options.from ? start_day(context, *options.from) : context.today(), std::nullopt}};
  store::Transaction transaction = begin(context, ActionKind::counter_add, options.dry_run);
  since.name = name_for(context, since.title);
  transaction.about(since.name);
  transaction.set(file_of(since), store::write_since(since));
  remember_reached(context, transaction, since);
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) context.confirm(added_line(context, since));
  return stored;
}

}  // namespace

void since_add(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Count the days since a date")
      .about("Days add up in all, whatever happens: a count that ends keeps its days, and a new one adds to them.")
      .about(
          "With alcohol and some medicines, stopping all at once can be dangerous. A doctor or a helpline can tell you how to do it safely.")
      .positional("title", options.title, "What is counted; - reads it from standard input", Presence::optional)
      .option("--from", options.from, "DAY", "The day it began; today otherwise", Complete::day)
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover since add \"Coffee-free\" --from 2026-01-21", "a count that began some time ago")
      .example("recover since add \"In the new place\"", "from today on")
      .exits(Exit::no, "the questions were skipped, nothing was added")
      .see("since show")
      .see("setback")
      .see("celebrate")
      .run([&options](Context& context) { return add_count(options, context); });
}

}  // namespace recover::cli::commands
