
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/people_words.h"
#include "cli/domain/phrases.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  bool dry_run = false;
};

Exit remove_person(const Options& options, Context& context) {
  store::Transaction transaction = begin(context, ActionKind::people_remove, options.dry_run);
  const std::size_t place = find_person(context, options.name);
  const Person person = context.notebook().people().at(place);
  transaction.edit(people_file, [&](yaml::YamlEditor& editor) {
    return editor.remove({"people", std::to_string(place)});
  });
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  context.confirm("Taken out: " + printable(person.name) + ". To undo that: recover undo");
  return stored;
}

}  // namespace

void people_remove(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Take somebody out of your people")
      .about("What the log says about reaching out to them stays.")
      .positional("name", options.name, "Their name, its beginning, or their number", Presence::required,
                  Complete::person)
      .flag("-n,--dry-run", options.dry_run, "Show what would be taken out")
      .example("recover people remove Ana", "recover undo brings it back")
      .see("undo")
      .run([&options](Context& context) { return remove_person(options, context); });
}

}  // namespace recover::cli::commands
