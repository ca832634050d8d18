#include "cli/app/change.h"
#include "cli/commands/commands.h"
#include "cli/domain/plan_kind.h"
#include "core/actions/plan.h"
#include "core/base/number.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string section;
  std::string number;
  bool dry_run = false;
};

/// The index of the line meant; the word may be missing where there is one line.
std::optional<std::size_t> index_from(const std::string& word, std::size_t lines) {
  if (word.empty()) return lines == 1 ? std::optional<std::size_t>(0) : std::nullopt;
  return parse_position(word, lines);
}

Exit remove_from_plan(const Options& options, Context& context, const PlanKind& kind) {
  const PlanHeading& heading = find_heading(kind, options.section);
  return change(context, kind.remove, options.dry_run, [&](store::Transaction& transaction) {
    const std::size_t lines = views::readable_plan(transaction.notebook(), kind.file).of(heading.key).size();
    const auto index = index_from(options.number, lines);
    if (!index) {
      refuse("line-unknown",
             '"' + std::string(heading.key) + "\" has " + counted(static_cast<std::int64_t>(lines), "line", "lines"),
             "recover " + std::string(kind.word) + ", which shows their numbers");
    }
    actions::remove_from_plan(transaction, kind.file, heading.key, *index);
    return cli::done("Taken out. To bring it back: recover undo");
  });
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
