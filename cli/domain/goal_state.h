#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cli/app/context.h"
#include "core/store/notebook.h"
#include "core/store/transaction.h"

namespace recover::cli {

/// A change of where a goal stands (done, resting, let go): the commands share its options and its way of storing.
struct GoalTurn {
  ActionKind action = ActionKind::goal_done;
  /// Edits the file; false when there is nothing to change, and `idle` is said instead.
  std::function<bool(store::Transaction& transaction, const Goal& goal, Day day)> edit;
  std::function<std::string(const Goal& goal)> said;
  std::function<std::string(const Goal& goal)> idle;
  std::function<void(Context& context, const Goal& goal)> after = {};  ///< on a terminal, after it was said
};

/// Declares NAME, `--on DAY` and `--dry-run`, and the work.
void declare_turn(Spec& spec, GoalTurn turn);

/// Sets one of done, resting, let-go to a day, and takes out the other two.
void set_state(store::Transaction& transaction, const Goal& goal, const std::string& key, Day day);
/// Takes out done, resting and let-go.
void clear_state(store::Transaction& transaction, const Goal& goal);

}  // namespace recover::cli
