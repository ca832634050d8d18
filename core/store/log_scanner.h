#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include "core/base/name.h"
#include "core/base/text.h"
#include "core/store/log_token.h"
#include "core/time/day.h"

namespace recover::store::scan {

/// What may follow what, so that a byte costs one look.
enum ByteClass : std::uint8_t { lower_or_digit = 1, digit = 2, quotable = 4 };

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) classes[c] |= lower_or_digit;
  for (std::size_t c = '0'; c <= '9'; ++c) classes[c] |= lower_or_digit | digit;
  for (std::size_t c = 0x20; c < 0x7F; ++c) {
    if (c != '"' && c != '\\') classes[c] |= quotable;
  }
  return classes;
}

inline constexpr auto classes = make_classes();
inline constexpr std::size_t longest_yaml_word = 5;
inline constexpr std::size_t longest_key = 200;  // YAML takes keys of up to 1024 characters in one line
inline constexpr std::size_t most_nested = 64;

inline bool is(char c, std::uint8_t what) { return (classes[static_cast<unsigned char>(c)] & what) != 0; }

/// Keys and ids have one form only: without quotes wherever that is possible.
inline bool needs_quotes(std::string_view raw) {
  return raw.size() > 2 && !is_plain_name(raw.substr(1, raw.size() - 2));
}

inline std::optional<char32_t> hex(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  const bool lower_case = std::ranges::any_of(digits, [](char c) { return c >= 'a' && c <= 'f'; });
  if (error != std::errc{} || end != digits.data() + digits.size() || lower_case) return std::nullopt;
  return static_cast<char32_t>(value);
}

/// Reads tokens of the canonical form one after the other. A `false` ends it: the place reached means nothing then.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

  bool is_done() const { return at_ == end_; }

  bool take(char c) {
    if (at_ == end_ || *at_ != c) return false;
    ++at_;
    return true;
  }

  bool take(char first, char second) {
    if (left() < 2 || at_[0] != first || at_[1] != second) return false;
    at_ += 2;
    return true;
  }

  /// A key and the ": " behind it.
  bool key(std::string_view& raw) {
    if (at_ == end_) return false;
    if (*at_ != '"') return name(raw) && take(':', ' ');
    return quoted(raw) && needs_quotes(raw) && raw.size() <= longest_key && take(':', ' ');
  }

  bool quoted(std::string_view& raw) {
    const char* begin = at_;
    if (!take('"')) return false;
    for (;;) {
      while (at_ != end_ && is(*at_, quotable)) ++at_;
      if (at_ == end_) return false;
      if (*at_ == '"') break;
      if (*at_ == '\\' ? !escape() : !beyond_ascii()) return false;
    }
    ++at_;
    raw = {begin, at_};
    return true;
  }

  bool scalar(std::string_view& raw) {
    if (at_ == end_) return false;
    if (*at_ == '"') return quoted(raw);
    return is(*at_, digit) || *at_ == '-' ? number_or_day(raw) : name(raw);
  }

  /// A scalar, or a flow list or map of scalars.
  bool value(std::string_view& raw) {
    const char* begin = at_;
    if (take('[')) {
      if (!take(']') && !items()) return false;
    } else if (take('{')) {
      if (!take('}') && !entries()) return false;
    } else {
      return scalar(raw);
    }
    raw = {begin, at_};
    return true;
  }

 private:
  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }

  bool name(std::string_view& raw) {
    const char* begin = at_;
    if (!is(*at_, lower_or_digit) || is(*at_, digit)) return false;
    for (++at_; at_ != end_; ++at_) {
      if (!is(*at_, lower_or_digit) && (*at_ != '-' || at_[-1] == '-')) break;
    }
    raw = {begin, at_};
    return at_[-1] != '-' && (raw.size() > longest_yaml_word || is_plain_name(raw));
  }

  bool number_or_day(std::string_view& raw) {
    const char* begin = at_;
    while (at_ != end_ && (is(*at_, digit) || *at_ == '-' || *at_ == '.')) ++at_;
    raw = {begin, at_};
    return is_number(raw) || Day::parse(raw).has_value();
  }

  /// Each item but the first after ", ", up to the closing bracket.
  bool items() {
    for (std::string_view raw;;) {
      if (!scalar(raw)) return false;
      if (take(']')) return true;
      if (!take(',', ' ')) return false;
    }
  }

  bool entries() {
    std::array<std::string_view, most_nested> keys;
    for (std::size_t count = 0; count < keys.size(); ++count) {
      std::string_view raw;
      if (!key(keys[count]) || std::find(keys.begin(), keys.begin() + count, keys[count]) != keys.begin() + count) {
        return false;
      }
      if (!scalar(raw)) return false;
      if (take('}')) return true;
      if (!take(',', ' ')) return false;
    }
    return false;
  }

  /// Only what the writer escapes, and only in the one way it does.
  bool escape() {
    ++at_;
    if (take('"') || take('\\') || take('n') || take('t')) return true;
    const bool is_long = take('U');
    if (!is_long && !take('u')) return false;
    const std::size_t size = is_long ? 8 : 4;
    if (left() < size) return false;
    const auto code = hex({at_, size});
    at_ += size;
    return code && must_escape(*code) && *code != U'\n' && *code != U'\t' && is_long == (*code > 0xFFFF);
  }

  bool beyond_ascii() {
    const auto point = next_code_point({at_, left()});
    if (!point || must_escape(point->value)) return false;
    at_ += point->size;
    return true;
  }

  const char* at_;
  const char* end_;
};

}  // namespace recover::store::scan
