#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/lookup.h"
#include "cli/domain/renaming.h"

namespace recover::cli::commands {

void goal_rename(Spec& spec) {
  declare_rename(spec, "goal", ActionKind::goal_rename, Complete::goal, [](Context& context, const std::string& word) {
    const Goal& goal = find_goal(context, word);
    return Renamed{goal.name, file_of(goal)};
  });
  spec.summary("Change a goal's title; its name and steps stay")
      .example("recover goal rename tidy-desk \"A tidy desk\"", "another title, the same goal")
      .see("goal edit");
}

}  // namespace recover::cli::commands
