#include "cli/app/change.h"
#include "cli/commands/commands.h"
#include "core/actions/people.h"
#include "core/base/text.h"
#include "core/views/people.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  bool dry_run = false;
};

Exit remove_person(const Options& options, Context& context) {
  return change(context, ActionKind::people_remove, options.dry_run, [&](store::Transaction& transaction) {
    const std::size_t index = views::find_person(transaction.notebook(), options.name);
    const std::string name = transaction.notebook().people().at(index).name;
    actions::remove_person(transaction, index);
    return cli::done("Taken out: " + printable(name) + ". To undo that: recover undo");
  });
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
