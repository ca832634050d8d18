#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/celebrating.h"
#include "cli/domain/goal_state.h"
#include "cli/domain/history.h"
#include "cli/domain/messages.h"
#include "cli/domain/phrases.h"
#include "cli/domain/sessions.h"

namespace recover::cli::commands {
namespace {

/// The reward the person chose, else an idea; and that it was celebrated.
void celebrate_goal(Context& context, const Goal& goal) {
  const History history = read_history(context);
  const auto fresh = earned_by_goal(goal, history.celebrated_of(goal.name), context.today());
  if (context.notebook().settings().celebrate == Celebrate::none) return;
  if (!goal.reward.empty()) {
    context.say("You meant to celebrate with: " + shown(goal.reward));
  } else if (const auto lines = celebration_lines(context, fresh); lines.size() > 1) {
    say_wrapped(context, lines.back());
  } else {
    say_message(context, "goal-done");
  }
  remember_shown(context, fresh, history);
}

}  // namespace

void goal_done(Spec& spec) {
  GoalTurn turn;
  turn.title = "goal done";
  turn.edit = [](store::Draft& draft, const Goal& goal, Day day) {
    if (goal.done) return false;
    set_state(draft, goal, "done", day);
    return true;
  };
  turn.said = [](const Goal& goal) { return shown(goal.title) + ": done. Every step of the way was yours."; };
  turn.idle = [](const Goal& goal) { return shown(goal.title) + " is finished already."; };
  turn.after = celebrate_goal;
  declare_turn(spec, std::move(turn));
  spec.summary("Call a goal finished, and celebrate")
      .about("Steps that are still open stay as they are: a goal is done when you say so.")
      .example("recover goal done walk-to-the-river", "there")
      .see("goal reopen")
      .see("celebrate");
}

}  // namespace recover::cli::commands
