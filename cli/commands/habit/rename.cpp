#include <memory>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/keep.h"
#include "cli/lookup.h"
#include "cli/phrases.h"
#include "core/base/text.h"
#include "core/yaml/write.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  std::string title;
  bool dry_run = false;
};

int rename_habit(const Options& options, Context& context) {
  const std::string name = find_habit(context, options.name).name;
  const std::string title(trim(options.title));
  if (title.empty()) refuse("title-empty", "a title needs at least one letter", "recover habit rename walk \"Evening walk\"");
  store::Draft draft = begin(context, "habit rename: " + name, options.dry_run);
  draft.edit("habits/" + name + ".yaml", [&](yaml::Splice& splice) { return splice.set({"title"}, yaml::scalar(title)); });
  const Exit stored = keep(context, draft, options.dry_run);
  if (!options.dry_run) context.confirm("It is called " + shown(title) + " now; its name stays " + name + '.');
  return static_cast<int>(stored);
}

}  // namespace

void habit_rename(Spec& spec) {
  auto options = std::make_shared<Options>();
  spec.summary("Change a habit's title; its name and days stay")
      .positional("name", options->name, "Name of a habit", Presence::required, Complete::habit)
      .positional("title", options->title, "The new title")
      .flag("-n,--dry-run", options->dry_run, "Show what would be written")
      .example("recover habit rename walk \"Evening walk\"", "another title, the same habit")
      .see("habit edit")
      .run([options](Context& context) { return rename_habit(*options, context); });
}

}  // namespace recover::cli::commands
