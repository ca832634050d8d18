#include "core/base/number.h"

#include <charconv>
#include <string>

namespace recover {

std::optional<int> parse_whole(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::to_string(value) == text ? std::optional(value) : std::nullopt;
}

std::optional<int> parse_whole(std::string_view text, int least, int most) {
  const auto value = parse_whole(text);
  return value && least <= *value && *value <= most ? value : std::nullopt;
}

std::optional<std::size_t> parse_position(std::string_view text, std::size_t count) {
  const auto number = parse_whole(text);
  if (!number || *number < 1 || static_cast<std::size_t>(*number) > count) return std::nullopt;
  return static_cast<std::size_t>(*number) - 1;
}

}  // namespace recover
