#pragma once

#include <string>
#include <vector>

#include "cli/app/context.h"
#include "core/report/json.h"

namespace recover::cli {

/// "active", "resting", "done" or "let-go".
std::string_view word(Goal::State state);

/// The person's word for a wellness area; "" for none.
std::string area_said(Context& context, const std::string& area);

/// "[####------]  2 of 4 steps", words alone under --plain.
std::string progress(Context& context, const Goal& goal);

/// The steps as a path: done ones filled, "you are here" at the next one.
std::vector<std::string> path_lines(Context& context, const Goal& goal);

/// One goal for scripts.
report::Json goal_json(const Goal& goal);

}  // namespace recover::cli
