#pragma once

#include <string>

#include "core/actions/naming.h"
#include "core/model/goal.h"
#include "core/store/transaction.h"

namespace recover::actions {

/// Adds a goal. Its name is made from the title, unless it has one already. Throws Failure(ErrorKind::refused):
/// "title-taken" and "goal-closed" when another goal has this title (each hint holds its name; a closed one is done or
/// let go), "name-taken", "title-empty". A goal that was given a name may have a title that is in use.
Added<Goal> add(store::Transaction& transaction, Goal goal, TitleInUse in_use = TitleInUse::refused);

/// Gives a goal another title; its name and its steps stay. Throws Failure(ErrorKind::refused) ("title-empty").
void rename(store::Transaction& transaction, const Goal& goal, const std::string& title);

}  // namespace recover::actions
