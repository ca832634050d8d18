#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "core/base/name.h"
#include "core/base/text.h"
#include "core/store/log_line.h"
#include "core/store/log_token.h"

namespace recover::store {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

constexpr auto is_crockford = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("0123456789abcdefghjkmnpqrstvwxyz")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view digits_of(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is_digit(text[count])) ++count;
  return text.substr(0, count);
}

std::string escaped(char32_t value) {
  if (value == U'\n') return "\\n";
  if (value == U'\t') return "\\t";
  constexpr std::string_view digits = "0123456789ABCDEF";
  const int size = value > 0xFFFF ? 8 : 4;
  std::string out = size == 8 ? "\\U" : "\\u";
  for (int shift = 4 * (size - 1); shift >= 0; shift -= 4)
    out += digits[(value >> static_cast<unsigned>(shift)) & 0xFU];
  return out;
}

std::string listed_items(const Value& value) {
  std::string out = "[";
  for (const Value& item : value.items) {
    if (out.size() > 1) out += ", ";
    out += value_token(item);
  }
  return out + ']';
}

std::string listed_entries(const Value& value) {
  std::string out = "{";
  for (const auto& [key, item] : value.entries) {
    if (out.size() > 1) out += ", ";
    out += key_token(key) + ": " + value_token(item);
  }
  return out + '}';
}

/// "08:14:05", each part in its range: the digits of all eight bytes are looked at in one go.
bool is_time(const char* text) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  constexpr std::uint64_t zeros = 0x30'30'3A'30'30'3A'30'30;  // "00:00:00", the first character in the lowest byte
  constexpr std::uint64_t beyond_nine = 0x06'06'00'06'06'00'06'06;
  constexpr std::uint64_t beyond_a_digit = 0xF0'F0'FF'F0'F0'FF'F0'F0;
  const std::uint64_t digits = bytes ^ zeros;
  if (((digits | (digits + beyond_nine)) & beyond_a_digit) != 0) return false;
  const auto hour = (digits & 0xFU) * 10 + ((digits >> 8U) & 0xFU);
  return hour < 24 && ((digits >> 24U) & 0xFU) < 6 && ((digits >> 48U) & 0xFU) < 6;
}

/// "-05:00".
bool is_offset(const char* text) {
  const auto is_below = [text](std::size_t at, int limit) {
    return is_digit(text[at]) && is_digit(text[at + 1]) && (text[at] - '0') * 10 + (text[at + 1] - '0') < limit;
  };
  return (text[0] == '-' || text[0] == '+') && text[3] == ':' && is_below(1, 24) && is_below(4, 60);
}

}  // namespace

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::string_view whole = digits_of(text);
  if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) return false;
  text.remove_prefix(whole.size());
  if (text.empty()) return true;
  if (text.front() != '.') return false;
  text.remove_prefix(1);
  return !text.empty() && digits_of(text).size() == text.size() && text.back() != '0';
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  out.reserve(text.size() + 2);
  while (!text.empty()) {
    const auto point = next_code_point(text);
    const std::size_t size = point ? point->size : 1;
    if (!point) {
      out += replacement;
    } else if (point->value == U'"' || point->value == U'\\') {
      out += '\\';
      out += text.front();
    } else if (must_escape(point->value)) {
      out += escaped(point->value);
    } else {
      out += text.substr(0, size);
    }
    text.remove_prefix(size);
  }
  return out + '"';
}

std::string value_token(const Value& value) {
  switch (value.form) {
    case Value::Form::number:
      return is_number(value.text) ? value.text : quoted(value.text);
    case Value::Form::day:
      return Day::parse(value.text) ? value.text : quoted(value.text);
    case Value::Form::name:
      return is_plain_name(value.text) ? value.text : quoted(value.text);
    case Value::Form::list:
      return listed_items(value);
    case Value::Form::map:
      return listed_entries(value);
    case Value::Form::text:
      break;
  }
  return quoted(value.text);
}

std::string key_token(std::string_view key) { return is_plain_name(key) ? std::string(key) : quoted(key); }

std::string log_line(const Entry& entry) {
  std::string line = "- {day: " + entry.day.iso() + ", ";
  line += word(entry.kind);
  line += ": " + value_token(entry.about);
  for (const auto& [key, value] : entry.more) line += ", " + key_token(key) + ": " + value_token(value);
  if (!entry.at.empty()) line += ", at: " + quoted(entry.at);
  if (!entry.id.empty()) line += ", id: " + key_token(entry.id);
  return line + '}';
}

bool is_at_on_day(std::string_view text) {
  return text[10] == 'T' && is_time(text.data() + 11) && is_offset(text.data() + 19);  // 2026-11-23T08:14:05-05:00
}

bool is_at(std::string_view text) {
  return text.size() == 25 && is_at_on_day(text) && Day::parse(text.substr(0, 10)).has_value();
}

bool is_id(std::string_view text) {
  if (text.size() != 8 || is_digit(text.front())) return false;
  bool all = true;  // no early end: eight looks cost less than eight branches
  for (std::size_t i = 0; i < 8; ++i) all &= is_crockford[static_cast<unsigned char>(text[i])];
  return all;
}

}  // namespace recover::store
