#pragma once

#include <vector>

#include "core/rules/celebrations.h"
#include "core/store/transaction.h"

/// Changes of a notebook: one function a use case. Each takes the transaction that it is part of and never commits it;
/// what it depends on is looked up in `transaction.notebook()`, under the lock.
namespace recover::actions {

/// Remembers that these were shown, with an entry each, so that they are shown once. That is no step of undo.
void remember_shown(store::Transaction& transaction, const std::vector<Celebration>& shown, Day today);

}  // namespace recover::actions
