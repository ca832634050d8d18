#pragma once

#include <string_view>

#include "core/store/log_file.h"

namespace recover::store {

/// The slow way of open_log: through the YAML tree, whatever the file looks like. Problems come as they are met.
void tree_log(std::string_view file, std::string_view text, Log& log, Problems& problems, LineReader& reader);

}  // namespace recover::store
