#include "cli/app/change.h"
#include "cli/commands/commands.h"
#include "core/actions/self_talk.h"
#include "core/views/self_talk.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string which;
  bool dry_run = false;
};

Exit remove_line(const Options& options, Context& context) {
  return change(context, ActionKind::self_talk_remove, options.dry_run, [&](store::Transaction& transaction) {
    actions::remove_self_talk(transaction, views::find_self_talk(transaction.notebook(), options.which));
    return cli::done("Taken out. To undo that: recover undo");
  });
}

}  // namespace

void self_talk_remove(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Take a line out of your self-talk")
      .positional("line", options.which, "Its number, or a part of it", Presence::required, Complete::self_talk)
      .flag("-n,--dry-run", options.dry_run, "Show what would be taken out")
      .example("recover self-talk remove 2", "recover undo brings it back")
      .see("undo")
      .run([&options](Context& context) { return remove_line(options, context); });
}

}  // namespace recover::cli::commands
