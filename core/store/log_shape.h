#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace recover::store {

/// The shapes of `at` and `id`, which stand on every line: looked at in few steps.

/// "08:14:05", or its first five bytes, each part in its range: the digits of all bytes are looked at in one go.
template <std::size_t size>
bool is_clock(const char* text) {
  static_assert(std::endian::native == std::endian::little);
  constexpr std::uint64_t zeros = 0x30'30'3A'30'30'3A'30'30;  // "00:00:00", the first character in the lowest byte
  constexpr std::uint64_t beyond_nine = 0x06'06'00'06'06'00'06'06;
  constexpr std::uint64_t beyond_a_digit = 0xF0'F0'FF'F0'F0'FF'F0'F0;
  std::uint64_t bytes = zeros;
  std::memcpy(&bytes, text, size);
  const std::uint64_t digits = bytes ^ zeros;
  if (((digits | (digits + beyond_nine)) & beyond_a_digit) != 0) return false;
  const auto hour = (digits & 0xFU) * 10 + ((digits >> 8U) & 0xFU);
  return hour < 24 && ((digits >> 24U) & 0xFU) < 6 && ((digits >> 48U) & 0xFU) < 6;
}

/// "-05:00"
inline bool is_offset(const char* text) { return (text[0] == '-' || text[0] == '+') && is_clock<5>(text + 1); }

/// True for the 25 bytes of "2026-11-23T08:14:05-05:00" when the first ten are a day.
inline bool is_at_on_day(const char* text) { return text[10] == 'T' && is_clock<8>(text + 11) && is_offset(text + 19); }

inline constexpr auto is_crockford = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("0123456789abcdefghjkmnpqrstvwxyz")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

/// A letter and seven letters or digits of Crockford's base 32 in lower case.
inline bool is_id(const char* text) {
  bool all = text[0] > '9';  // no early end: eight looks cost less than eight branches
  for (std::size_t i = 0; i < 8; ++i) all &= is_crockford[static_cast<unsigned char>(text[i])];
  return all;
}

}  // namespace recover::store
