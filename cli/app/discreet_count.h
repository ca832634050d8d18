#pragma once

#include <cstddef>
#include <string_view>

#include "cli/app/context.h"

namespace recover::cli {

/// Under `--discreet` a page of the person's own names and words gives way to how many there are: "3 habits." True when
/// it did, and nothing else is to be shown. That a pipe is discreet of itself changes nothing here: who pipes a list
/// wants it.
bool print_count_if_discreet(Context& context, std::size_t count, std::string_view one, std::string_view many);

}  // namespace recover::cli
