#include "cli/commands/commands.h"
#include "cli/domain/goal_state.h"
#include "cli/domain/messages.h"
#include "cli/domain/phrases.h"

namespace recover::cli::commands {

void goal_pause(Spec& spec) {
  GoalTurn turn;
  turn.action = ActionKind::goal_pause;
  turn.edit = [](store::Transaction& transaction, const Goal& goal, Day day) {
    if (goal.state() != Goal::State::active) return false;
    set_state(transaction, goal, "resting", day);
    return true;
  };
  turn.said = [](const Goal& goal) {
    return printable(goal.title) + " is resting. To go on: recover goal resume " + goal.name;
  };
  turn.idle = [](const Goal& goal) { return printable(goal.title) + " is not under way."; };
  turn.after = [](Context& context, const Goal& /*goal*/) { say_message(context, "goal-resting"); };
  declare_turn(spec, std::move(turn));
  spec.summary("Let a goal rest for a while")
      .example("recover goal pause walk-to-the-river", "out of today's page until it goes on")
      .see("goal resume");
}

}  // namespace recover::cli::commands
