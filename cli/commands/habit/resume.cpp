
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/store/codec.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  bool all = false;
  bool dry_run = false;
};

/// Ends the pauses that hold today: they end yesterday; one that began today goes. The number of pauses ended.
int end_pauses(store::Transaction& transaction, const std::string& file, const std::vector<Pause>& pauses, Day today) {
  int ended = 0;
  for (std::size_t i = pauses.size(); i-- > 0;) {
    if (!pauses[i].has(today)) continue;
    ++ended;
    const std::string index = std::to_string(i);
    const bool began_today = pauses[i].from == today;
    transaction.edit(file, [&](yaml::YamlEditor& editor) -> std::optional<Problem> {
      const yaml::Node* list = editor.root().find("pauses");
      const bool single = list != nullptr && list->kind == yaml::Node::Kind::map;
      if (began_today) return editor.remove(single ? yaml::Path{"pauses"} : yaml::Path{"pauses", index});
      const std::string yesterday = (today - std::chrono::days{1}).iso();
      return editor.set(single ? yaml::Path{"pauses", "to"} : yaml::Path{"pauses", index, "to"}, yesterday);
    });
  }
  return ended;
}

/// The time in which a habit was archived stays as it was counted: it turns into a pause that ended yesterday.
void end_archive(store::Transaction& transaction, const Habit& habit, Day today) {
  const Pause archived{*habit.end + std::chrono::days{1}, today - std::chrono::days{1}, {}};
  transaction.edit(file_of(habit), [&](yaml::YamlEditor& editor) -> std::optional<Problem> {
    if (auto problem = editor.remove({"end"})) return problem;
    if (*archived.to < archived.from) return std::nullopt;
    return editor.append({"pauses"}, store::pause_token(archived));
  });
}

Exit resume_all(const Options& options, Context& context) {
  store::Transaction transaction = begin(context, {ActionKind::habit_resume, "all"}, options.dry_run);
  const int ended = end_pauses(transaction, "recover.yaml", context.notebook().settings().pauses, context.today());
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  context.confirm(ended > 0 ? "Everything goes on, from today." : "There was no pause for everything.");
  return ended > 0 ? stored : Exit::no;
}

Exit resume_habit(const Options& options, Context& context) {
  if (options.name.empty() != options.all) {
    refuse("word-missing", "a name, or --all for everything, is needed here", "recover habit resume NAME");
  }
  if (options.all) return resume_all(options, context);
  const std::string name = find_habit(context, options.name).name;
  store::Transaction transaction = begin(context, {ActionKind::habit_resume, name}, options.dry_run);
  const Habit habit = find_habit(context, name);
  int ended = end_pauses(transaction, file_of(habit), habit.pauses, context.today());
  if (habit.archived(context.today())) {
    end_archive(transaction, habit, context.today());
    ++ended;
  }
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  const std::string title = printable(habit.title);
  context.confirm(ended > 0 ? title + " goes on, from today." : title + " was not on hold.");
  return ended > 0 ? stored : Exit::no;
}

}  // namespace

void habit_resume(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Go on with a habit that was on hold or archived")
      .about("The days on hold, or archived, stay neutral.")
      .positional("name", options.name, "Name of a habit", Presence::optional, Complete::habit)
      .flag("-a,--all", options.all, "End the pause for all habits")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover habit resume walk", "from today")
      .exits(Exit::no, "it was not on hold")
      .see("habit pause")
      .see("habit archive")
      .run([&options](Context& context) { return resume_habit(options, context); });
}

}  // namespace recover::cli::commands
