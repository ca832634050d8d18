#pragma once

#include "cli/context.h"
#include "core/report/toolbox.h"

namespace recover::cli {

/// When the toolbox was used, for the report: days and kinds, no word of what was written. A worry that was let go is
/// found when it was parked up to a year before the earlier of the two times.
report::ToolboxInput toolbox_use(Context& context, const report::Ranges& ranges);

}  // namespace recover::cli
