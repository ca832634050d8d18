#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/store/log_line.h"

namespace recover::store {

/// Where the value of a key stands, for the line at an index. Asked only when there is something to say.
using Spot = std::function<SourceLocation(std::size_t index, std::string_view key)>;

/// What can be wrong with entries that could be read: a day of another month, times, ids, amounts.
void check_lines(std::string_view file, const std::vector<Line>& lines, const Spot& spot, Problems& problems);

}  // namespace recover::store
