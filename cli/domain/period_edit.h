#pragma once

#include <vector>

#include "cli/app/context.h"
#include "core/store/notebook.h"

namespace recover::cli {

/// Writes the periods that a count has now into its file; those that did not change keep their bytes.
void change_periods(store::Draft& draft, const Since& since, const std::vector<Period>& periods);

/// T5: a period that began in the past makes no event of what it had reached before it was written down.
void remember_reached(Context& context, store::Draft& draft, const Since& since);

}  // namespace recover::cli
