#include "cli/domain/renaming.h"

#include "cli/app/change.h"
#include "cli/app/input_texts.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

struct Options {
  std::string name;
  std::string title;
  bool dry_run = false;
};

Exit rename(Options options, const Renaming& renaming, Context& context) {
  take_input(context, {options.title});
  const std::string title(trim(options.title));
  if (title.empty()) {
    refuse("title-empty", "a title needs at least one letter",
           "recover " + renaming.noun + " rename " + options.name + " \"" + renaming.example + '"');
  }
  return change(context, renaming.action, options.dry_run, [&](store::Transaction& transaction) {
    const std::string name = renaming.rename(transaction, options.name, title);
    return done("It is called " + printable(title) + " now; its name stays " + name + '.');
  });
}

}  // namespace

void declare_rename(Spec& spec, Renaming renaming) {
  auto& options = spec.own<Options>();
  spec.positional("name", options.name, "Its name", Presence::required, renaming.names)
      .positional("title", options.title, "The new title; - reads it from standard input")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .run([&options, renaming = std::move(renaming)](Context& context) { return rename(options, renaming, context); });
}

}  // namespace recover::cli
