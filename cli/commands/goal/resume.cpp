#include "cli/commands/commands.h"
#include "cli/domain/goal_state.h"
#include "cli/domain/phrases.h"

namespace recover::cli::commands {

void goal_resume(Spec& spec) {
  GoalTurn turn;
  turn.action = ActionKind::goal_resume;
  turn.edit = [](store::Transaction& transaction, const Goal& goal, Day /*day*/) {
    if (goal.state() != Goal::State::resting) return false;
    clear_state(transaction, goal);
    return true;
  };
  turn.said = [](const Goal& goal) { return printable(goal.title) + " goes on."; };
  turn.idle = [](const Goal& goal) { return printable(goal.title) + " was not resting."; };
  declare_turn(spec, std::move(turn));
  spec.summary("Go on with a goal that was resting")
      .example("recover goal resume walk-to-the-river", "where you left it")
      .see("goal pause")
      .see("goal reopen");
}

}  // namespace recover::cli::commands
