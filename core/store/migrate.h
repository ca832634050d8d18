#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/store/notebook.h"
#include "core/store/transaction.h"

namespace recover::store {

/// One way from a form of a notebook to the next. The number in recover.yaml is written besides.
struct MigrationStep {
  int from = 0;  ///< 0: no format is said, as in a notebook made by hand
  int to = 0;
  std::string_view what;                  ///< what it does, in words, without a final stop
  void (*apply)(Transaction&) = nullptr;  ///< none when the number is all that changes
};

/// Every step there has been, in order; the last one leads to `newest_format`.
std::span<const MigrationStep> migration_steps();

/// What was done.
struct Migration {
  int from = 0;
  int to = 0;
  std::vector<std::string_view> steps;  ///< what each did; empty when the notebook was in the newest form already
};

/// Takes a draft through all steps that lead on from its notebook's form. Throws Failure(ErrorKind::unreadable) when
/// recover.yaml has an error, or is of a form that the steps don't know ("format-newer").
Migration migrate(Transaction& transaction, std::span<const MigrationStep> steps = migration_steps());

}  // namespace recover::store
