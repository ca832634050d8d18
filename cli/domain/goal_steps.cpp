#include "cli/domain/goal_steps.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/domain/celebrating.h"
#include "cli/domain/lookup.h"
#include "cli/domain/messages.h"
#include "cli/domain/phrases.h"
#include "cli/domain/sessions.h"
#include "core/yaml/write.h"

namespace recover::cli {

void tick_step(store::Transaction& transaction, const Goal& goal, std::size_t step, Day day,
               const std::optional<std::string>& once) {
  transaction.edit(file_of(goal), [&](yaml::YamlEditor& editor) -> std::optional<Problem> {
    const std::string index = std::to_string(step);
    if (auto problem = editor.set({"steps", index, "done"}, day.iso(), "do")) return problem;
    if (!once || once->empty()) return std::nullopt;
    return editor.set({"steps", index, "once"}, yaml::scalar(*once), "do");
  });
}

bool ticked_before(const Goal& goal, Day day, const std::optional<std::string>& once, std::optional<std::size_t> step) {
  if (!once) return false;
  const auto matches = [&](const Step& one) { return one.done == day && one.once == *once; };
  return step ? matches(goal.steps.at(*step)) : std::ranges::any_of(goal.steps, matches);
}

std::optional<std::size_t> tick_next_step(store::Transaction& transaction, const Goal& goal, Day day,
                                          const std::optional<std::string>& once) {
  if (goal.steps.empty()) {
    refuse("step-missing", '"' + goal.title + "\" has no steps yet",
           "recover goal step " + goal.name + " --add \"…\", or recover goal done " + goal.name);
  }
  for (std::size_t i = 0; i < goal.steps.size(); ++i) {
    if (goal.steps[i].done) continue;
    tick_step(transaction, goal, i, day, once);
    return i;
  }
  return std::nullopt;
}

void confirm_step(Context& context, const std::string& name, std::size_t step, const LogSummary& summary) {
  const Goal goal = find_goal(context, name);
  context.confirm(
      fmt::format("Done: {}. {}: {}.", printable(goal.steps.at(step).text), printable(goal.title), steps_said(goal)));
  if (context.globals.quiet || context.discreet()) return;
  if (const Step* next = goal.next_step()) {
    context.say("Next small step: " + printable(next->text));
  } else {
    context.say("Every step is done. To call it finished: recover goal done " + goal.name);
  }
  const auto fresh = earned_by_goal(goal, summary.celebrated_of(goal.name), context.today());
  const auto lines = celebration_lines(context, fresh);
  if (lines.size() > 1) {
    say_wrapped(context, lines.back());  // the fact was said above
  } else {
    say_message(context, "step-done");
  }
  remember_shown(context, fresh, summary);
}

std::string next_step_line(const Goal& goal) {
  const Step* next = goal.next_step();
  if (next == nullptr) return {};
  return fmt::format("Next small step: {}   ({}, {})", printable(next->text), printable(goal.title), steps_said(goal));
}

}  // namespace recover::cli
