#pragma once

#include "cli/app/context.h"
#include "core/report/json.h"

namespace recover::cli {

/// One count for scripts: since, title, current, total, longest, span, from, periods, next. `current` and `from` are
/// null while none runs.
report::Json count_figures(Context& context, const DayCounter& since);

}  // namespace recover::cli
