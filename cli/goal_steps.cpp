#include "cli/goal_steps.h"

#include <fmt/format.h>

#include "cli/celebrating.h"
#include "cli/lookup.h"
#include "cli/messages.h"
#include "cli/phrases.h"
#include "cli/sessions.h"

namespace recover::cli {

void tick_step(store::Draft& draft, const Goal& goal, std::size_t step, Day day) {
  draft.edit(file_of(goal), [&](yaml::Splice& splice) {
    return splice.set({"steps", std::to_string(step), "done"}, day.iso(), "do");
  });
}

std::optional<std::size_t> tick_next_step(store::Draft& draft, const Goal& goal, Day day) {
  if (goal.steps.empty()) {
    refuse("step-missing", '"' + goal.title + "\" has no steps yet",
           "recover goal step " + goal.name + " --add \"…\", or recover goal done " + goal.name);
  }
  for (std::size_t i = 0; i < goal.steps.size(); ++i) {
    if (goal.steps[i].done) continue;
    tick_step(draft, goal, i, day);
    return i;
  }
  return std::nullopt;
}

void confirm_step(Context& context, const std::string& name, std::size_t step, const History& history) {
  const Goal goal = find_goal(context, name);
  context.confirm(
      fmt::format("Done: {}. {}: {}.", shown(goal.steps.at(step).text), shown(goal.title), steps_said(goal)));
  if (context.globals.quiet || context.discreet()) return;
  if (const Step* next = goal.next_step()) {
    context.say("Next small step: " + shown(next->text));
  } else {
    context.say("Every step is done. To call it finished: recover goal done " + goal.name);
  }
  const auto fresh = earned_by_goal(goal, history.celebrated_of(goal.name), context.today());
  const auto lines = celebration_lines(context, fresh);
  if (lines.size() > 1) {
    say_wrapped(context, lines.back());  // the fact was said above
  } else {
    say_message(context, "step-done");
  }
  remember_shown(context, fresh, history);
}

std::string next_step_line(const Goal& goal) {
  const Step* next = goal.next_step();
  if (next == nullptr) return {};
  return fmt::format("Next small step: {}   ({}, {})", shown(next->text), shown(goal.title), steps_said(goal));
}

}  // namespace recover::cli
