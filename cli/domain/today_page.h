#pragma once

#include <string>
#include <vector>

#include "cli/app/context.h"
#include "core/views/today.h"

namespace recover::cli {

/// Returns a hard day's page: one tiny thing, someone to reach, and nothing else to do.
std::vector<std::string> gentle_lines(Context& context, const views::TodayView& page);

/// Returns the page as lines, at most 14: PRODUCT.md, "Screens". `gentle`: a hard day's page was asked for.
std::vector<std::string> page_lines(Context& context, const views::TodayView& page, bool gentle);

}  // namespace recover::cli
