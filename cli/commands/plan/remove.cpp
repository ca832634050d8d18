#include <charconv>

#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/plan_kind.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string section;
  std::string number;
  bool dry_run = false;
};

/// The place of the line meant; the word may be missing where there is one line.
std::optional<std::size_t> place_of(const std::string& word, std::size_t lines) {
  if (word.empty()) return lines == 1 ? std::optional<std::size_t>(0) : std::nullopt;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc{} || end != word.data() + word.size() || number < 1 || number > lines) return std::nullopt;
  return number - 1;
}

Exit remove_from_plan(const Options& options, Context& context, const PlanKind& kind) {
  const PlanHeading& heading = find_heading(kind, options.section);
  store::Transaction transaction = begin(context, kind.remove, options.dry_run);
  const std::size_t lines = plan_of(context, kind).of(heading.key).size();
  const auto place = place_of(options.number, lines);
  if (!place) {
    refuse("line-unknown",
           '"' + std::string(heading.key) + "\" has " + counted(static_cast<std::int64_t>(lines), "line", "lines"),
           "recover " + std::string(kind.word) + ", which shows their numbers");
  }
  transaction.edit(std::string(kind.file), [&](yaml::YamlEditor& editor) {
    return editor.remove({std::string(heading.key), std::to_string(*place)});
  });
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) context.confirm("Taken out. To bring it back: recover undo");
  return stored;
}

void declare(Spec& spec, const PlanKind& kind) {
  auto& options = spec.own<Options>();
  const std::string word(kind.word);
  spec.positional("section", options.section, section_help(kind))
      .positional("number", options.number, "The line's number; not needed where there is one line", Presence::optional)
      .flag("-n,--dry-run", options.dry_run, "Show what would be taken out")
      .example("recover " + word + " remove " + std::string(kind.headings.front().key) + " 1",
               "recover undo brings it back")
      .see(word)
      .see("undo")
      .run([&options, &kind](Context& context) { return remove_from_plan(options, context, kind); });
}

}  // namespace

void plan_remove(Spec& spec) {
  spec.summary("Take a line out of your wellness plan");
  declare(spec, wellness_plan);
}

void safety_remove(Spec& spec) {
  spec.summary("Take a line out of your safety plan");
  declare(spec, safety_plan);
}

}  // namespace recover::cli::commands
