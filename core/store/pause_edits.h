#pragma once

#include <string>
#include <vector>

#include "core/model/habit.h"
#include "core/store/transaction.h"

namespace recover::store {

/// Adds a pause to the `pauses:` of a file: of one habit, or of the settings for all of them.
void add_pause(Transaction& transaction, const std::string& file, const Pause& pause);

/// Ends the pauses of a file that hold on `today`: they end the day before, and one that began today goes. `pauses` are
/// those that the file has. Returns how many were ended.
int end_pauses(Transaction& transaction, const std::string& file, const std::vector<Pause>& pauses, Day today);

}  // namespace recover::store
