#include "core/store/migrate.h"

#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  bool dry_run = false;
};

std::string form_said(int format) { return format == 0 ? "No format said" : "format " + std::to_string(format); }

Exit migrate_notebook(const Options& options, Context& context) {
  if (!context.notebook().exists()) {
    context.confirm("There is no notebook yet, so there is nothing to bring up to date.", "Nothing new.");
    return Exit::no;
  }
  store::Transaction transaction = begin(context, ActionKind::migrate, options.dry_run);
  const store::Migration done = store::migrate(transaction);
  if (done.steps.empty()) {
    context.confirm("This notebook is in the newest form there is: " + form_said(done.to) + '.', "Nothing new.");
    return Exit::done;
  }
  if (options.dry_run) {
    context.say(form_said(done.from) + ", to become " + form_said(done.to) + ':');
    for (const std::string_view step : done.steps) context.say("  " + std::string(step));
  }
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) {
    context.confirm("This notebook is in " + form_said(done.to) + " now. To take that back: recover undo");
  }
  return stored;
}

}  // namespace

void migrate(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Bring a notebook into the newest form of its files")
      .about(
          "The form is the number after `format:` in recover.yaml. Nothing does this by itself, and every command reads older forms. All of it is stored or none, and `recover undo` takes it back.")
      .about(
          "A notebook in a newer form than this version knows is read as far as possible. What happens is written to its log; anything else is refused until the newer version is installed.")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover migrate --dry-run", "what it would change, if anything")
      .exits(Exit::no, "there is no notebook yet")
      .exits(Exit::unreadable, "the notebook is in a newer form than this version knows, or recover.yaml has an error")
      .see("verify")
      .see("undo")
      .see("recover-files(5)")
      .run([&options](Context& context) { return migrate_notebook(options, context); });
}

}  // namespace recover::cli::commands
