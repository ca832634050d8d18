#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/model/schedule.h"

namespace recover {
namespace {

constexpr std::ptrdiff_t most_digits = 15;  // what a double holds exactly, whatever they are

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// True for `(0|[1-9]\d*)(\.\d*[1-9])?`.
bool has_number_form(std::string_view text) {
  const std::size_t dot = text.find('.');
  const std::string_view whole = text.substr(0, dot);
  if (whole.empty() || !std::ranges::all_of(whole, is_digit)) return false;
  if (whole.size() > 1 && whole.front() == '0') return false;
  if (dot == std::string_view::npos) return true;
  const std::string_view part = text.substr(dot + 1);
  return !part.empty() && part.back() != '0' && std::ranges::all_of(part, is_digit);
}

void drop_trailing_zeros(std::string& text) {
  if (text.find('.') == std::string::npos) return;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  const std::string_view size = text.starts_with('-') ? text.substr(1) : text;
  if (!has_number_form(size) || std::ranges::count_if(size, is_digit) > most_digits) return std::nullopt;
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<double> parse_amount(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || text.starts_with('-') || text.ends_with('.')) return std::nullopt;
  std::string plain = text.starts_with('.') ? "0" + std::string(text) : std::string(text);
  drop_trailing_zeros(plain);
  return parse_number(plain);
}

std::string number_text(double value) {
  if (value == 0) return "0";  // also -0
  const double whole_digits = std::max(1.0, std::floor(std::log10(std::fabs(value))) + 1);
  const int decimals = std::max(0, static_cast<int>(most_digits) - static_cast<int>(std::min(whole_digits, 15.0)));
  std::array<char, 400> buffer{};  // the longest double has 309 digits before the point
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
  std::string text(buffer.data(), end.ptr);
  drop_trailing_zeros(text);
  return text == "-0" ? "0" : text;
}

}  // namespace recover
