#include <memory>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/keep.h"
#include "cli/lookup.h"
#include "cli/phrases.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  bool all = false;
  bool dry_run = false;
};

/// Ends the pauses that hold today: they end yesterday; one that began today goes. The number of pauses ended.
int end_pauses(store::Draft& draft, const std::string& file, const std::vector<Pause>& pauses, Day today) {
  int ended = 0;
  for (std::size_t i = pauses.size(); i-- > 0;) {
    if (!pauses[i].has(today)) continue;
    ++ended;
    const std::string index = std::to_string(i);
    const bool began_today = pauses[i].from == today;
    draft.edit(file, [&](yaml::Splice& splice) -> std::optional<Problem> {
      const yaml::Node* list = splice.root().find("pauses");
      const bool single = list != nullptr && list->kind == yaml::Node::Kind::map;
      if (began_today) return splice.remove(single ? yaml::Path{"pauses"} : yaml::Path{"pauses", index});
      const std::string yesterday = (today - std::chrono::days{1}).iso();
      return splice.set(single ? yaml::Path{"pauses", "to"} : yaml::Path{"pauses", index, "to"}, yesterday);
    });
  }
  return ended;
}

int resume_all(const Options& options, Context& context) {
  store::Draft draft = begin(context, "habit resume: all", options.dry_run);
  const int ended = end_pauses(draft, "recover.yaml", context.notebook().settings().pauses, context.today());
  const Exit stored = keep(context, draft, options.dry_run);
  if (options.dry_run) return static_cast<int>(stored);
  context.confirm(ended > 0 ? "Everything goes on, from today." : "There was no pause for everything.");
  return static_cast<int>(ended > 0 ? stored : Exit::no);
}

int resume_habit(const Options& options, Context& context) {
  if (options.name.empty() != options.all) {
    refuse("word-missing", "a name, or --all for everything, is needed here", "recover habit resume NAME");
  }
  if (options.all) return resume_all(options, context);
  const std::string name = find_habit(context, options.name).name;
  store::Draft draft = begin(context, "habit resume: " + name, options.dry_run);
  const Habit habit = find_habit(context, name);
  int ended = end_pauses(draft, file_of(habit), habit.pauses, context.today());
  if (habit.archived(context.today())) {
    draft.edit(file_of(habit), [](yaml::Splice& splice) { return splice.remove({"end"}); });
    ++ended;
  }
  const Exit stored = keep(context, draft, options.dry_run);
  if (options.dry_run) return static_cast<int>(stored);
  const std::string title = shown(habit.title);
  context.confirm(ended > 0 ? title + " goes on, from today." : title + " was not on hold.");
  return static_cast<int>(ended > 0 ? stored : Exit::no);
}

}  // namespace

void habit_resume(Spec& spec) {
  auto options = std::make_shared<Options>();
  spec.summary("Go on with a habit that was on hold or archived")
      .positional("name", options->name, "Name of a habit", Presence::optional, Complete::habit)
      .flag("-a,--all", options->all, "End the pause for all habits")
      .flag("-n,--dry-run", options->dry_run, "Show what would be written")
      .example("recover habit resume walk", "from today")
      .exits(Exit::no, "it was not on hold")
      .see("habit pause")
      .see("habit archive")
      .run([options](Context& context) { return resume_habit(*options, context); });
}

}  // namespace recover::cli::commands
