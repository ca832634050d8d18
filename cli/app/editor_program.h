#pragma once

#include <string>
#include <vector>

#include "cli/app/context.h"

namespace recover::cli {

/// The words that start the person's editor ($VISUAL, $EDITOR, else vi) on a file; vim and nvim, also under the name of
/// vi, are told to leave no copy of the text anywhere. Throws Failure(ErrorKind::tool_missing) ("editor-missing") when
/// no editor is named and there is no terminal for one.
std::vector<std::string> editor_command(Context& context, const std::string& file);

}  // namespace recover::cli
