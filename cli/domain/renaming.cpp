#include "cli/domain/renaming.h"

#include "cli/app/keep.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/yaml/write.h"

namespace recover::cli {
namespace {

struct Options {
  std::string name;
  std::string title;
  bool dry_run = false;
};

}  // namespace

void declare_rename(Spec& spec, std::string_view noun, ActionKind action, Complete names,
                    std::function<Renamed(Context& context, const std::string& word)> find) {
  auto& options = spec.own<Options>();
  const std::string kind(noun);
  spec.positional("name", options.name, "Its name", Presence::required, names)
      .positional("title", options.title, "The new title")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .run([&options, kind, action, find = std::move(find)](Context& context) {
        const Renamed renamed = find(context, options.name);
        const std::string title(trim(options.title));
        if (title.empty())
          refuse("title-empty", "a title needs at least one letter",
                 "recover " + kind + " rename " + renamed.name + " TITLE");
        store::Transaction transaction = begin(context, {action, renamed.name}, options.dry_run);
        transaction.edit(renamed.file,
                         [&](yaml::YamlEditor& editor) { return editor.set({"title"}, yaml::scalar(title)); });
        const Exit stored = commit_or_preview(context, transaction, options.dry_run);
        if (!options.dry_run)
          context.confirm("It is called " + printable(title) + " now; its name stays " + renamed.name + '.');
        return stored;
      });
}

}  // namespace recover::cli
