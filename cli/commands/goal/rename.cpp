#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/renaming.h"
#include "core/actions/goals.h"
#include "core/views/lookup.h"

namespace recover::cli::commands {

void goal_rename(Spec& spec) {
  declare_rename(spec, {"goal", "A tidy desk", ActionKind::goal_rename, Complete::goal,
                        [](store::Transaction& transaction, const std::string& word, const std::string& title) {
                          const Goal goal = views::find_goal(transaction.notebook(), word);
                          actions::rename(transaction, goal, title);
                          return goal.name;
                        }});
  spec.summary("Change a goal's title; its name and steps stay")
      .example("recover goal rename tidy-desk \"A tidy desk\"", "another title, the same goal")
      .see("goal edit");
}

}  // namespace recover::cli::commands
