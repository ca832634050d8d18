#pragma once

#include <cstddef>
#include <string_view>

namespace recover::yaml {

/// A text seen as lines that end in "\n" or "\r\n". All positions are byte offsets.

/// The first byte of the line that holds `at`; on the first line that is the byte behind a BOM.
std::size_t line_begin(std::string_view text, std::size_t at);

/// Where the line that holds `at` ends: at its "\n", its "\r\n", or the end of the text.
std::size_t line_end(std::string_view text, std::size_t at);

/// Where the line after the one that holds `at` begins; the end of the text when there is none.
std::size_t next_line(std::string_view text, std::size_t at);

/// Where the last line before `at` ends that holds more than blanks; the beginning of the text when there is none.
std::size_t end_above(std::string_view text, std::size_t at);

/// The line end that fits at `at`: that of its own line, of the line above when its own has none, or "\n".
std::string_view line_break(std::string_view text, std::size_t at);

/// True when nothing but spaces, tabs and line ends stands in [from, to).
bool only_blanks(std::string_view text, std::size_t from, std::size_t to);

/// The first byte from `from` on that is no space or tab.
std::size_t skip_spaces(std::string_view text, std::size_t from);

/// The first byte from `from` on, which must lie between two tokens, that is no space, line end or comment.
std::size_t skip_blank(std::string_view text, std::size_t from);

/// The bytes of a BOM at the start of the text: 3 or 0.
std::size_t bom_size(std::string_view text);

}  // namespace recover::yaml
