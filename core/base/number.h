#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace recover {

/// The whole number of which `text` is the plain form, as std::to_string writes it: "7", "0", "-3". None for anything
/// else ("", "+7", "07", "-0", "7.0", " 7"), and for what an int can't hold: each of these may be a slip, so the caller
/// asks again.
std::optional<int> parse_whole(std::string_view text);
/// The same for a number from `least` to `most`.
std::optional<int> parse_whole(std::string_view text, int least, int most);

/// The index in a list of `count` items that a person means by a number: "1" is index 0. None when there is no such
/// item, and for what is no plain whole number.
std::optional<std::size_t> parse_position(std::string_view text, std::size_t count);

}  // namespace recover
