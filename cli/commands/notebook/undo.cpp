#include "cli/app/action.h"
#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/text/hints.h"
#include "core/base/text.h"
#include "core/store/format.h"

namespace recover::cli::commands {
namespace {

enum class Direction { back, forth };

struct Options {
  bool list = false;
  bool dry_run = false;
};

Exit list_undoable(Context& context) {
  const std::vector<ActionTitle> titles = context.notebook().writer().undoable();
  if (titles.empty()) context.say("Nothing to undo yet.");
  if (!titles.empty() && print_count_if_discreet(context, titles.size(), "change", "changes")) return Exit::done;
  for (const ActionTitle& title : titles) context.say("  " + printable(action_said(title)));
  return Exit::done;
}

Exit nothing_there(Context& context, Direction direction) {
  const std::string_view said = direction == Direction::back ? "Nothing to undo yet." : "Nothing to redo yet.";
  context.confirm(said, said);
  return Exit::no;
}

Exit reverse(const Options& options, Direction direction, Context& context) {
  store::NotebookWriter& writer = context.notebook().writer();
  if (options.list) return list_undoable(context);
  if (!writer.has_worked()) return nothing_there(context, direction);  // the lock would make its folder
  const auto lock = writer.lock(direction == Direction::back ? "undo" : "redo");
  const auto reversal = direction == Direction::back ? writer.reversal() : writer.repetition();
  if (!reversal) return nothing_there(context, direction);
  store::refuse_newer(context.notebook(), reversal->change);
  if (options.dry_run) {
    context.print(preview(reversal->change));
    return Exit::done;
  }
  const Exit stored = exit_of(context, writer.commit(*reversal, direction == Direction::forth));
  const std::string title = printable(action_said(reversal->title));
  context.confirm((direction == Direction::back ? "Undone: " : "Done again: ") + title + '.');
  for (const Problem& problem : reversal->left)
    context.doors.terminal.write_error("recover: " + render(with_command_hint(problem)));
  return reversal->left.empty() ? stored : Exit::partly;
}

void declare_reversal(Spec& spec, Direction direction) {
  auto& options = spec.own<Options>();
  if (direction == Direction::back) spec.flag("-l,--list", options.list, "List what could be undone, newest first");
  spec.flag("-n,--dry-run", options.dry_run, "Show what would change")
      .exits(Exit::no, "there was nothing to do")
      .exits(Exit::partly, "some of it has changed since and was left; the message says what")
      .run([&options, direction](Context& context) { return reverse(options, direction, context); });
}

}  // namespace

void undo(Spec& spec) {
  declare_reversal(spec, Direction::back);
  spec.summary("Take the last command back; again for the one before")
      .about(
          "What changed since in the same file stays: only what that command wrote is taken back, and what can't be is said. What was shown of celebrations stays shown.")
      .example("recover undo --list", "what could be taken back, newest first")
      .see("redo")
      .see("unset");
}

void redo(Spec& spec) {
  declare_reversal(spec, Direction::forth);
  spec.summary("Do again what undo took back")
      .example("recover redo --dry-run", "show what would come back")
      .see("undo");
}

}  // namespace recover::cli::commands
