#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace recover::yaml {

/// Where values end: yaml-cpp tells only where they begin. All positions are byte offsets in the file's text.

/// One past the closing quote that answers the one at `begin`; none when it is never closed.
std::optional<std::size_t> quoted_end(std::string_view text, std::size_t begin);

/// One past the last byte of a plain scalar that reads as `value`, over several lines if need be.
std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view value, bool in_flow);

/// One past the "|", ">" and the signs that belong to it, of a block scalar that starts at `begin`.
std::size_t block_header_end(std::string_view text, std::size_t begin);

/// One past the last content line (without its line end) of a block scalar whose `|` or `>` is at `begin`, and
/// whose lines must be indented by `least_indent` columns or more. Blank lines at the end count where "+" keeps them.
std::size_t block_scalar_end(std::string_view text, std::size_t begin, std::size_t least_indent);

/// One past the bracket that closes a flow collection, looking from the end of its last child (or its opening bracket).
std::size_t flow_end(std::string_view text, std::size_t from, char bracket);

}  // namespace recover::yaml
