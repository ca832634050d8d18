#pragma once

#include <optional>

#include "core/model/habit.h"
#include "core/store/notebook.h"
#include "core/store/transaction.h"

namespace recover::cli {

/// Writes a schedule that holds from `from` on into the habit's file; what held before keeps its days (R12).
/// Without `from`, or when the habit began on that day or later, it replaces all.
void change_schedule(store::Transaction& transaction, const Habit& habit, const Schedule& schedule,
                     std::optional<Day> from);

/// The same for the amount's target.
void change_target(store::Transaction& transaction, const Habit& habit, const Target& target, std::optional<Day> from);

}  // namespace recover::cli
