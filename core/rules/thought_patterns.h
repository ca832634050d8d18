#pragma once

#include <string_view>
#include <vector>

#include "core/model/pack.h"

namespace recover {

/// The patterns of the pack `reframes` whose `words` a thought holds, the one with the longest phrase first; in the
/// pack's order where these are as long.
///
/// Plain rules: whole words, upper or lower case, curly apostrophes and runs of spaces as typed. "shouldn't" does not
/// hold "should", and "everyone's" holds "everyone". A suggestion, never more: the choice is the person's.
std::vector<PackItem> fitting_patterns(const std::vector<PackItem>& patterns, std::string_view thought);

}  // namespace recover
