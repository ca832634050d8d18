#include "cli/app/change.h"

#include <utility>

#include "cli/app/keep.h"

namespace recover::cli {

Outcome done(std::string line) {
  return done([line = std::move(line)] { return line; });
}

Outcome done(std::function<std::string()> line) {
  Outcome outcome;
  outcome.line = std::move(line);
  return outcome;
}

Outcome unchanged(std::string line, Exit exit) {
  Outcome outcome = done(std::move(line));
  outcome.changed = false;
  outcome.exit = exit;
  outcome.discreet_line = "Nothing new.";
  return outcome;
}

Exit change(Context& context, const ActionTitle& title, bool dry_run,
            const std::function<Outcome(store::Transaction&)>& body) {
  store::Transaction transaction = begin(context, title, dry_run);
  const Outcome outcome = body(transaction);
  if (!outcome.changed) {
    context.confirm(outcome.line(), outcome.discreet_line);
    return outcome.exit;
  }
  const Exit stored = commit_or_preview(context, transaction, dry_run);
  if (dry_run) return stored;
  context.unchanged = transaction.change().empty();  // also when no file had to be looked at to see that
  if (outcome.line) context.confirm(outcome.line(), outcome.discreet_line);
  if (outcome.afterwards && !context.discreet() && !context.globals.quiet) outcome.afterwards();
  return stored;
}

}  // namespace recover::cli
