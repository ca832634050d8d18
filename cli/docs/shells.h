#pragma once

#include <optional>
#include <string_view>

namespace recover::cli {

/// The script that makes a shell ask `recover completion --words -- WORD…` for what may come next; none for a shell we
/// have no script for. `shell` is "bash", "zsh" or "fish".
std::optional<std::string_view> shell_script(std::string_view shell);

}  // namespace recover::cli
