#pragma once

#include <string>
#include <string_view>

#include "core/model/entry.h"

namespace recover::store {

/// Characters that stand in a log line only as an escape: C0, DEL and C1, line and paragraph separators, marks that
/// turn text around, and what YAML 1.1 calls unprintable (BOM, U+FFFE, U+FFFF). `scan_line` refuses them raw.
constexpr bool must_escape(char32_t value) {
  if (value < 0x20 || (value >= 0x7F && value <= 0x9F)) return true;
  return value == 0x61C || value == 0x200E || value == 0x200F || (value >= 0x2028 && value <= 0x202E) ||
         (value >= 0x2066 && value <= 0x2069) || value == 0xFEFF || value == 0xFFFE || value == 0xFFFF;
}

/// `-?(0|[1-9]\d*)(\.\d*[1-9])?`: the only form of a number that stands without quotes.
bool is_number(std::string_view text);

/// The text in double quotes, with the escapes of the canonical form. Bytes that are not UTF-8 become U+FFFD.
std::string quoted_token(std::string_view text);

/// The canonical token of a value, and of a key.
std::string value_token(const Value& value);
std::string key_token(std::string_view key);

/// The value of a token that `scan_line` took.
Value to_value(std::string_view raw);

}  // namespace recover::store
