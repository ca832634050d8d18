#pragma once

#include <map>
#include <string>

#include "core/time/day.h"

namespace recover::cli {

/// Three months of an invented person's notebook, ending on the day before `today`: three habits, two goals, one count,
/// check-ins and wins. File names and texts; the same for the same day.
std::map<std::string, std::string> sample_notebook(Day today);

}  // namespace recover::cli
