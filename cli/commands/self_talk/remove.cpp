
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/self_talk_lines.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string which;
  bool dry_run = false;
};

Exit remove_line(const Options& options, Context& context) {
  store::Transaction transaction = begin(context, ActionKind::self_talk_remove, options.dry_run);
  const std::size_t place = find_self_talk(context, options.which);
  transaction.edit(self_talk_file, [&](yaml::YamlEditor& editor) {
    return editor.remove({"lines", std::to_string(place)});
  });
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) context.confirm("Taken out. To undo that: recover undo");
  return stored;
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
