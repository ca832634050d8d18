#pragma once

#include <string>
#include <vector>

#include "cli/args/spec.h"
#include "cli/docs/complete.h"

namespace recover::cli {

/// The words that may stand for a value by what its spec says it is; `typed` is its beginning. Not yet matched against
/// it.
std::vector<Candidate> values_for(const OptionSpec& option, const std::string& typed, const NameSource& names);

}  // namespace recover::cli
