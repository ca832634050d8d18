#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/celebrating.h"
#include "cli/domain/goal_state.h"
#include "cli/domain/log_summary.h"
#include "cli/domain/messages.h"
#include "cli/domain/phrases.h"
#include "cli/domain/sessions.h"

namespace recover::cli::commands {
namespace {

/// The reward the person chose, else an idea; and that it was celebrated.
void celebrate_goal(Context& context, const Goal& goal) {
  const LogSummary summary = summarize_log(context);
  const auto fresh = earned_by_goal(goal, summary.celebrated_of(goal.name), context.today());
  if (context.notebook().settings().celebrate == Celebrate::none) return;
  if (!goal.reward.empty()) {
    context.say("You meant to celebrate with: " + printable(goal.reward));
  } else if (const auto lines = celebration_lines(context, fresh); lines.size() > 1) {
    say_wrapped(context, lines.back());
  } else {
    say_message(context, "goal-done");
  }
  remember_shown(context, fresh, summary);
}

}  // namespace

void goal_done(Spec& spec) {
  GoalTurn turn;
  turn.action = ActionKind::goal_done;
  turn.edit = [](store::Transaction& transaction, const Goal& goal, Day day) {
    if (goal.done) return false;
    set_state(transaction, goal, "done", day);
    return true;
  };
  turn.said = [](const Goal& goal) { return printable(goal.title) + ": done. Every step of the way was yours."; };
  turn.idle = [](const Goal& goal) { return printable(goal.title) + " is finished already."; };
  turn.after = celebrate_goal;
  declare_turn(spec, std::move(turn));
  spec.summary("Call a goal finished, and celebrate")
      .about("Steps that are still open stay as they are: a goal is done when you say so.")
      .example("recover goal done walk-to-the-river", "there")
      .see("goal reopen")
      .see("celebrate");
}

}  // namespace recover::cli::commands
