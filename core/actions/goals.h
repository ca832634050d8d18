#pragma once

#include "core/model/goal.h"
#include "core/store/transaction.h"

namespace recover::actions {

/// Adds a goal under a name of its own, which is made from its title, and returns it. Throws
/// Failure(ErrorKind::refused) ("title-empty").
Goal add(store::Transaction& transaction, Goal goal);

}  // namespace recover::actions
