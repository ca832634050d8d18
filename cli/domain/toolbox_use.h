#pragma once

#include "cli/app/context.h"
#include "core/report/toolbox.h"

namespace recover::cli {

/// When the toolbox was used, for the report: days and kinds, no word of what was written.

/// The days whose log entries may say something of `days`: a worry that was let go may have been parked up to a year
/// before.
Range toolbox_days(const Range& days);
void take_toolbox(report::ToolboxInput& input, const store::Line& line);
/// What stands in files of its own: the journal, worksheets and self-talk.
void add_written(report::ToolboxInput& input, store::Notebook& notebook);

}  // namespace recover::cli
