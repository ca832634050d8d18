#include <fmt/format.h>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/count_words.h"
#include "cli/domain/lookup.h"
#include "cli/domain/period_edit.h"
#include "cli/domain/phrases.h"
#include "core/actions/removal.h"
#include "core/base/text.h"
#include "core/views/mentions.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  bool forget = false;
  bool dry_run = false;
};

views::Mentions mentions_of(Context& context, const DayCounter& since) {
  return views::mentions_of(context.notebook(), since.name, [](EntryKind kind) { return kind == EntryKind::setback; });
}

/// "142 days", "142 days and 1 entry": what would go.
std::string held(Context& context, const DayCounter& since, const views::Mentions& mentions) {
  std::vector<std::string> parts;
  const int total = count(since, context.today()).total;
  if (total > 0) parts.push_back(days_said(context, total));
  if (mentions.entries > 0) parts.push_back(counted(mentions.entries, "entry", "entries"));
  return listed(parts);
}

/// A count with a history stays and rests.
void archive(store::Transaction& transaction, DayCounter since, Day today) {
  if (!since.running()) return;
  if (since.periods.back().from <= today) {
    since.periods.back().to = today;
  } else {
    since.periods.pop_back();
  }
  change_periods(transaction, since, since.periods);
}

bool may_forget(Context& context, const DayCounter& since, const std::string& holds) {
  if (!context.asks()) return true;
  const std::string what = printable(since.title) + (holds.empty() ? "" : " with " + holds);
  return Ask(context).yes(fmt::format("Take out {}? recover undo brings it back.", what), false);
}

Exit remove_count(const Options& options, Context& context) {
  const DayCounter asked = find_since(context, options.name);
  const std::string holds = held(context, asked, mentions_of(context, asked));
  if (options.forget && !options.dry_run && !may_forget(context, asked, holds)) {
    context.say("Nothing was changed.");
    return Exit::no;
  }
  store::Transaction transaction = begin(context, {ActionKind::counter_remove, asked.name}, options.dry_run);
  const DayCounter since = find_since(context, asked.name);
  const bool stays = !holds.empty() && !options.forget;
  if (stays) {
    archive(transaction, since, context.today());
  } else {
    actions::forget(transaction, file_of(since), mentions_of(context, since));
  }
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  const std::string with = holds.empty() ? "" : " with " + holds;
  context.confirm(
      stays ? fmt::format("{} holds {}, so it rests and stays. To take it out: --forget", printable(since.title), holds)
            : fmt::format("Taken out: {}{}. To bring it back: recover undo", printable(since.title), with));
  return stored;
}

}  // namespace

void since_remove(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Take a count out; one with days behind it rests and stays")
      .positional("name", options.name, "Name of a count", Presence::required, Complete::since)
      .flag("--forget", options.forget, "Take out its days and entries, too; asks first on a terminal")
      .flag("-n,--dry-run", options.dry_run, "Show what would be taken out")
      .example("recover since remove smoke-free", "rests, because it has days behind it")
      .exits(Exit::no, "the question was answered with no")
      .see("since stop")
      .see("undo")
      .run([&options](Context& context) { return remove_count(options, context); });
}

}  // namespace recover::cli::commands
