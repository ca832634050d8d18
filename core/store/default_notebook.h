#pragma once

#include <string>

#include "core/io/environment.h"

namespace recover {

/// Returns the folder of a person's notebook: `$RECOVER_HOME`, else `$XDG_DATA_HOME/recover`, else
/// `~/.local/share/recover`. Throws Failure(ErrorKind::refused) ("notebook-unknown") when none of them is set.
std::string default_notebook(const Environment& environment = system_environment());

/// Returns a path made absolute by the working directory that the environment names (`PWD`).
std::string absolute_path(const std::string& path, const Environment& environment);

}  // namespace recover
