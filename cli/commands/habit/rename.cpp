#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/renaming.h"
#include "core/actions/habits.h"
#include "core/views/lookup.h"

namespace recover::cli::commands {

void habit_rename(Spec& spec) {
  declare_rename(spec, {"habit", "Evening walk", ActionKind::habit_rename, Complete::habit,
                        [](store::Transaction& transaction, const std::string& word, const std::string& title) {
                          const Habit habit = views::find_habit(transaction.notebook(), word);
                          actions::rename(transaction, habit, title);
                          return habit.name;
                        }});
  spec.summary("Change a habit's title; its name and days stay")
      .example("recover habit rename walk \"Evening walk\"", "another title, the same habit")
      .see("habit edit");
}

}  // namespace recover::cli::commands
