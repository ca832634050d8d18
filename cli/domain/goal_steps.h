#pragma once

#include <optional>
#include <string>

#include "cli/domain/log_summary.h"
#include "core/store/notebook.h"
#include "core/store/transaction.h"

namespace recover::cli {

/// Marks the goal's next step as done on `day`. The step's position, or none when every step is done already.
/// A goal without steps is refused with a hint (Failure, usage).
std::optional<std::size_t> tick_next_step(store::Transaction& transaction, const Goal& goal, Day day,
                                          const std::optional<std::string>& once);

/// Marks one step as done on `day`, with the key of `--once` beside it when there is one.
void tick_step(store::Transaction& transaction, const Goal& goal, std::size_t step, Day day,
               const std::optional<std::string>& once);

/// With `--once`: true when a step was done on that day with the same key; with `step`, when that one was.
bool ticked_before(const Goal& goal, Day day, const std::optional<std::string>& once,
                   std::optional<std::size_t> step = {});

/// What to say after a step was done, and what it earned.
void confirm_step(Context& context, const std::string& name, std::size_t step, const LogSummary& summary);

/// "Next small step: walk to the bridge   (Walk to the river, 2 of 3 steps)"; empty without a next step.
std::string next_step_line(const Goal& goal);

}  // namespace recover::cli
