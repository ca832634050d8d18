
#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/yaml/write.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  std::string title;
  bool dry_run = false;
};

Exit rename_count(const Options& options, Context& context) {
  const DayCounter since = find_since(context, options.name);
  const std::string title(trim(text_or_input(context, options.title)));
  if (title.empty()) {
    refuse("title-empty", "a title needs at least one letter",
           "recover since rename " + since.name + " \"Without smoke\"");
  }
  store::Transaction transaction = begin(context, {ActionKind::counter_rename, since.name}, options.dry_run);
  transaction.edit(file_of(since),
                   [&](yaml::YamlEditor& editor) { return editor.set({"title"}, yaml::scalar(title)); });
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run)
    context.confirm("It is called " + printable(title) + " now; its name stays " + since.name + '.');
  return stored;
}

}  // namespace

void since_rename(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Change a count's title; its name and days stay")
      .positional("name", options.name, "Name of a count", Presence::required, Complete::since)
      .positional("title", options.title, "The new title; - reads it from standard input")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover since rename smoke-free \"Without smoke\"", "another title, the same count")
      .see("since show")
      .run([&options](Context& context) { return rename_count(options, context); });
}

}  // namespace recover::cli::commands
