#include "cli/commands/commands.h"
#include "cli/domain/goal_state.h"
#include "cli/domain/messages.h"

namespace recover::cli::commands {

void goal_let_go(Spec& spec) {
  GoalTurn turn;
  turn.action = ActionKind::goal_let_go;
  turn.edit = [](store::Transaction& transaction, const Goal& goal, Day day) {
    if (goal.let_go) return false;
    set_state(transaction, goal, "let-go", day);
    return true;
  };
  turn.said = [](const Goal& /*goal*/) { return "Let go, with thanks for what it taught."; };
  turn.idle = [](const Goal& /*goal*/) { return "That one was let go already."; };
  turn.after = [](Context& context, const Goal& /*goal*/) { say_message(context, "goal-let-go"); };
  declare_turn(spec, std::move(turn));
  spec.summary("Let a goal go, with thanks")
      .example("recover goal let-go walk-to-the-river", "its steps and days stay in the notebook")
      .see("goal reopen")
      .see("goal stuck");
}

}  // namespace recover::cli::commands
