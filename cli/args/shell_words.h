#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recover::cli {

/// The words of a command as a shell would split them: at spaces, with '…', "…" and backslashes. Nothing else of a
/// shell is known: no variables, no pipes.
std::vector<std::string> words_of_line(std::string_view line);

/// The text as one word of a shell's line: as it is where that is safe, else in single quotes.
std::string as_shell_word(std::string_view text);

}  // namespace recover::cli
