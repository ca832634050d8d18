#include "cli/commands/commands.h"
#include "cli/domain/goal_state.h"
#include "cli/domain/phrases.h"

namespace recover::cli::commands {

void goal_reopen(Spec& spec) {
  GoalTurn turn;
  turn.action = ActionKind::goal_reopen;
  turn.edit = [](store::Transaction& transaction, const Goal& goal, Day /*day*/) {
    if (!goal.done && !goal.let_go) return false;
    clear_state(transaction, goal);
    return true;
  };
  turn.said = [](const Goal& goal) { return printable(goal.title) + " is open again."; };
  turn.idle = [](const Goal& goal) { return printable(goal.title) + " is open."; };
  declare_turn(spec, std::move(turn));
  spec.summary("Take a finish, or a letting go, back")
      .example("recover goal reopen tidy-desk", "there is more to do after all")
      .see("goal done")
      .see("goal let-go");
}

}  // namespace recover::cli::commands
