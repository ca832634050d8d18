#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cli/app/context.h"
#include "cli/args/exit.h"
#include "core/model/action.h"
#include "core/store/transaction.h"

namespace recover::cli {

/// What came of a change, and what is said of it.
struct Outcome {
  bool changed = true;     ///< else there is nothing to store
  Exit exit = Exit::done;  ///< of a change that stores nothing
  std::function<std::string()>
      line;  ///< said once everything is stored, so that it can look at the notebook as it is now
  std::optional<std::string> discreet_line;  ///< else "Saved."
  std::function<void()> afterwards;          ///< more to say, where names and totals may be said
};

/// Returns the outcome of something stored, and the sentence that says so.
Outcome done(std::string line);
Outcome done(std::function<std::string()> line);
/// Returns the outcome of nothing to change: the sentence says how things are already.
Outcome unchanged(std::string line, Exit exit = Exit::no);

/// Makes one change of the notebook: begins it under the lock (or only looks, when `dry_run`), runs `body` on it,
/// stores it or shows what would be stored, and says the outcome. Throws Failure; then nothing was stored.
Exit change(Context& context, const ActionTitle& title, bool dry_run,
            const std::function<Outcome(store::Transaction&)>& body);

}  // namespace recover::cli
