#pragma once

#include <string>
#include <vector>

#include "cli/domain/pacing.h"

namespace recover::cli {

/// The words `--without` takes: see, feel, hear, smell, taste.
std::vector<std::string> sense_words();

/// Five things to see, four to feel, three to hear, two to smell and one to taste, at the person's own pace; another
/// sense in place of those in `without`, or of any of them when asked for. Without questions the whole of it is printed
/// at once.
PaceResult ground_by_senses(Context& context, const std::vector<std::string>& without);

}  // namespace recover::cli
