
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/entry_words.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string id;
  bool dry_run = false;
};

Exit remove_entry(const Options& options, Context& context) {
  const std::string id = find_entry(context, options.id).entry.id;
  store::Transaction transaction = begin(context, {ActionKind::log_remove, id}, options.dry_run);
  const PlacedEntry placed = find_entry(context, id);
  transaction.remove_entry(placed.file, placed.line);
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) {
    context.confirm("Taken out: " + entry_in_line(context, placed.entry) + ". To bring it back: recover undo");
  }
  return stored;
}

}  // namespace

void log_remove(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Take one entry out of the log")
      .positional("id", options.id, "The entry's id, or its beginning", Presence::required, Complete::entry_id)
      .flag("-n,--dry-run", options.dry_run, "Show what would be taken out")
      .see("log")
      .see("unset")
      .see("undo")
      .run([&options](Context& context) { return remove_entry(options, context); });
}

}  // namespace recover::cli::commands
