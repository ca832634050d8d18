#pragma once

#include <vector>

#include "cli/app/context.h"
#include "core/store/notebook.h"
#include "core/store/transaction.h"

namespace recover::cli {

/// Writes the periods that a count has now into its file; those that did not change keep their bytes.
void change_periods(store::Transaction& transaction, const DayCounter& since, const std::vector<Period>& periods);

/// T5: a period that began in the past makes no event of what it had reached before it was written down.
void remember_reached(Context& context, store::Transaction& transaction, const DayCounter& since);

}  // namespace recover::cli
