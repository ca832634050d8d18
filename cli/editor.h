#pragma once

#include <string>

#include "cli/context.h"

namespace recover::cli {

/// What the person makes of `text` in $VISUAL, $EDITOR or vi, in a folder of its own (0700, in memory where there is
/// such a place) that is gone afterwards. Throws Failure(Exit::tool_missing) when the editor is not there
/// ("editor-missing") or ended with an error ("editor-stopped").
std::string edited(Context& context, const std::string& text);

}  // namespace recover::cli
