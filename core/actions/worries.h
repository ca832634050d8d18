#pragma once

#include "core/model/worksheet.h"
#include "core/model/worry.h"
#include "core/store/transaction.h"
#include "core/views/worries.h"

namespace recover::actions {

/// Writes a new worry down, parked until its day, or without one. `moment` gives the entry its day, time and note.
/// Returns the entry as written.
Entry park(store::Transaction& transaction, const Worry& worry, Entry moment);

/// Writes a new worry down together with a worksheet begun for it, named after its text. Returns the worksheet. Throws
/// Failure(ErrorKind::refused) as `begin_worksheet` does.
Worksheet solve(store::Transaction& transaction, const Worry& worry, Entry moment, Day today);

/// Parks an open worry again, until another day. False when it is parked until then already.
bool park_again(store::Transaction& transaction, const views::LoggedWorry& worry, Day until);

/// Lets a worry go; its entry stays in the log. False when it was let go already.
bool let_go(store::Transaction& transaction, const views::LoggedWorry& worry, Day today);

}  // namespace recover::actions
