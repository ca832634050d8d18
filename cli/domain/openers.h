#pragma once

#include <string>
#include <vector>

#include "cli/app/context.h"
#include "core/model/pack.h"

namespace recover::cli {

/// The first words to somebody that are shown today: one of the pack `openers` for this kind of person and one for
/// anyone, or two for anyone. The same all day wherever they are shown, and others each day.
std::vector<PackItem> openers_of_day(Context& context, const std::string& kind);

}  // namespace recover::cli
