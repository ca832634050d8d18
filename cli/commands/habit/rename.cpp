#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/lookup.h"
#include "cli/domain/renaming.h"

namespace recover::cli::commands {

void habit_rename(Spec& spec) {
  declare_rename(spec, "habit", ActionKind::habit_rename, Complete::habit,
                 [](Context& context, const std::string& word) {
                   const Habit& habit = find_habit(context, word);
                   return Renamed{habit.name, file_of(habit)};
                 });
  spec.summary("Change a habit's title; its name and days stay")
      .example("recover habit rename walk \"Evening walk\"", "another title, the same habit")
      .see("habit edit");
}

}  // namespace recover::cli::commands
