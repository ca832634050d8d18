#include "core/base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace recover {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

std::string made_printable(std::string_view text, bool keep_lines) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    if (text.starts_with("\r\n")) text.remove_prefix(1);  // one line break; a return alone would overwrite the line
    const auto point = next_code_point(text);
    const std::size_t size = point ? point->size : 1;
    if (point && (point->value == U'\n' || point->value == U'\t')) {
      out += keep_lines && point->value == U'\n' ? '\n' : ' ';
    } else if (!point || is_unsafe(point->value)) {
      out += replacement;
    } else {
      out += text.substr(0, size);
    }
    text.remove_prefix(size);
  }
  return out;
}

/// The bytes at the start of `text` that take at most `columns`.
std::size_t bytes_within(std::string_view text, int columns) {
  std::size_t bytes = 0;
  int used = 0;
  while (bytes < text.size()) {
    const auto point = next_code_point(text.substr(bytes));
    const std::size_t size = point ? point->size : 1;
    used += display_width(text.substr(bytes, size));
    if (used > columns) break;
    bytes += size;
  }
  return bytes;
}

}  // namespace

std::optional<CodePoint> next_code_point(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return CodePoint{first, 1};
  utf8proc_int32_t value = -1;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &value);
  if (size <= 0) return std::nullopt;
  return CodePoint{static_cast<char32_t>(value), static_cast<std::size_t>(size)};
}

std::string utf8(char32_t value) {
  const auto code = static_cast<utf8proc_int32_t>(value);
  if (!utf8proc_codepoint_valid(code)) return std::string(replacement);
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(code, bytes.data());
  return {bytes.begin(), bytes.begin() + size};
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const auto point = next_code_point(text);
    if (!point) return false;
    text.remove_prefix(point->size);
  }
  return true;
}

bool is_unsafe(char32_t value) {
  if (value < 0x20 || (value >= 0x7F && value < 0xA0)) return true;
  if (value < 0x200B) return value == 0xAD || value == 0x61C || value == 0x180E;
  return value <= 0x200F || (value >= 0x2028 && value <= 0x202E) || (value >= 0x2060 && value <= 0x206F) ||
         value == 0xFEFF || (value >= 0xFFF9 && value <= 0xFFFB) || (value >= 0xE0000 && value <= 0xE007F);
}

std::string printable(std::string_view text) { return made_printable(text, false); }

std::string printable_lines(std::string_view text) { return made_printable(text, true); }

int display_width(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const auto point = next_code_point(text);
    width += point ? utf8proc_charwidth(static_cast<utf8proc_int32_t>(point->value)) : 1;
    text.remove_prefix(point ? point->size : 1);
  }
  return width;
}

std::string_view characters(std::string_view text, int count) {
  std::size_t bytes = 0;
  for (int taken = 0; taken < count && bytes < text.size(); ++taken) {
    const auto point = next_code_point(text.substr(bytes));
    bytes += point ? point->size : 1;
  }
  return text.substr(0, bytes);
}

std::string pad(std::string_view text, int columns) {
  const int missing = std::max(0, columns - display_width(text));
  return std::string(text) + std::string(static_cast<std::size_t>(missing), ' ');
}

std::string fit(std::string_view text, int columns) {
  if (columns < 1) return {};
  if (display_width(text) <= columns) return std::string(text);
  return std::string(text.substr(0, bytes_within(text, columns - 1))) + "…";
}

std::vector<std::string> wrap(std::string_view text, int columns) {
  std::vector<std::string> lines;
  std::string line;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    if (!line.empty() && display_width(line) + 1 + display_width(word) > columns) {
      lines.push_back(std::move(line));
      line.clear();
    }
    if (!line.empty()) line += ' ';
    line += word;
  }
  if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto point = next_code_point(text);
    if (!point) {
      out += text.front();
    } else {
      out += utf8(static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point->value))));
    }
    text.remove_prefix(point ? point->size : 1);
  }
  return out;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  const auto first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) out += separator;
    out += part;
  }
  return out;
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string listed(const std::vector<std::string>& parts, std::string_view last) {
  if (parts.size() < 2) return parts.empty() ? std::string{} : parts.front();
  const std::vector<std::string> front(parts.begin(), parts.end() - 1);
  return join(front, ", ") + ' ' + std::string(last) + ' ' + parts.back();
}

}  // namespace recover
