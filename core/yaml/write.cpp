#include "core/yaml/write.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/base/text.h"

namespace recover::yaml {
namespace {

/// Words that YAML 1.1 or 1.2 reads as something else than text, in lower case.
constexpr std::array<std::string_view, 15> special_words = {"true", "false", "yes",  "no",   "on",    "off", "y", "n",
                                                            "null", "~",     ".nan", ".inf", "+.inf", "=",   "<<"};

/// What `parse` refuses in a file, though UTF-8 can say it.
bool is_no_character(char32_t value) { return value == 0xFFFE || value == 0xFFFF; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Numbers, days and times in any YAML's eyes: they begin with a digit, a sign or a dot. A text like "20 min" is safe.
bool looks_like_number(std::string_view text) {
  const std::string_view body = text.substr(text.front() == '+' || text.front() == '-' ? 1 : 0);
  if (body.empty() || !(is_digit(body.front()) || body.front() == '.')) return false;
  const bool time = body.find(':') != std::string_view::npos;
  const bool day = body.size() > 9 && is_digit(body[3]) && body[4] == '-';
  return time || day || body.find_first_not_of("0123456789._:-+eExXoObBTtZzaAcCdDfF") == std::string_view::npos;
}

bool plain_is_safe(std::string_view text, bool in_flow) {
  constexpr std::string_view openers = "-?:,[]{}#&*!|>'\"%@`";
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (openers.find(text.front()) != std::string_view::npos) return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
  if (in_flow && text.find_first_of(",[]{}:#?") != std::string_view::npos) return false;
  if (text.starts_with("...") || text.size() > 1000) return false;
  for (std::string_view rest = text; !rest.empty();) {
    const auto point = next_code_point(rest);
    if (!point || is_unsafe(point->value) || is_no_character(point->value) || point->value > 0xFFFF ||
        point->value == 0xA0)
      return false;
    rest.remove_prefix(point->size);
  }
  const std::string low = lower(text);
  return std::ranges::find(special_words, low) == special_words.end() && !looks_like_number(text);
}

/// Lines whose first says how far all are indented, and which hold nothing that needs an escape.
bool block_is_safe(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.front() == '\n' || text.back() == '\n' || text.back() == ' ')
    return false;
  for (std::string_view rest = text; !rest.empty();) {
    const auto point = next_code_point(rest);
    const bool line_break = point && point->value == U'\n';
    if (!point || (!line_break && is_unsafe(point->value)) || is_no_character(point->value)) return false;
    rest.remove_prefix(point->size);
  }
  return true;
}

std::string hex(std::uint32_t value, int digits) {
  constexpr std::string_view characters = "0123456789ABCDEF";
  std::string out(static_cast<std::size_t>(digits), '0');
  for (auto digit = out.rbegin(); digit != out.rend(); ++digit, value >>= 4U) *digit = characters[value & 0xFU];
  return out;
}

std::string escaped(char32_t value) {
  switch (value) {
    case U'"':
      return "\\\"";
    case U'\\':
      return "\\\\";
    case U'\n':
      return "\\n";
    case U'\t':
      return "\\t";
    default:
      break;
  }
  if (!is_unsafe(value) && !is_no_character(value)) return utf8(value);
  return value > 0xFFFF ? "\\U" + hex(static_cast<std::uint32_t>(value), 8)
                        : "\\u" + hex(static_cast<std::uint32_t>(value), 4);
}

}  // namespace

std::string quoted_scalar(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) {
    const auto point = next_code_point(text);
    out += point ? escaped(point->value) : "\xEF\xBF\xBD";
    text.remove_prefix(point ? point->size : 1);
  }
  return out + '"';
}

std::string scalar(std::string_view text) {
  return plain_is_safe(text, false) ? std::string(text) : quoted_scalar(text);
}

std::string flow_scalar(std::string_view text) {
  return plain_is_safe(text, true) ? std::string(text) : quoted_scalar(text);
}

std::string flow_map(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string out = "{";
  for (const auto& [key, token] : entries)
    out.append(out.size() > 1 ? ", " : "").append(key).append(": ").append(token);
  return out + '}';
}

std::string Writer::indent() const { return std::string(static_cast<std::size_t>(2 * depth_), ' '); }

Writer& Writer::comment(std::string_view line) {
  text_ += indent() + "# " + std::string(line) + '\n';
  return *this;
}

Writer& Writer::key(std::string_view key, std::string_view text) {
  return text.empty() ? *this : bare(key, scalar(text));
}

Writer& Writer::bare(std::string_view key, std::string_view token) {
  text_ += indent() + std::string(key) + ": " + std::string(token) + '\n';
  return *this;
}

Writer& Writer::block(std::string_view key, std::string_view text) {
  if (!block_is_safe(text)) return this->key(key, text);
  bare(key, "|");
  ++depth_;
  for (const std::string_view line : split(text, '\n'))
    text_ += (line.empty() ? "" : indent() + std::string(line)) + '\n';
  return close();
}

Writer& Writer::list(std::string_view key, const std::vector<std::string>& texts) {
  if (texts.empty()) return *this;
  std::vector<std::string> tokens;
  std::ranges::transform(texts, std::back_inserter(tokens), flow_scalar);
  return bare(key, '[' + join(tokens, ", ") + ']');
}

Writer& Writer::open(std::string_view key) {
  text_ += indent() + std::string(key) + ":\n";
  ++depth_;
  return *this;
}

Writer& Writer::close() {
  --depth_;
  return *this;
}

Writer& Writer::item(std::string_view token) {
  text_ += indent() + "- " + std::string(token) + '\n';
  return *this;
}

Writer& Writer::item_map(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string front = indent() + "- ";
  for (const auto& [key, token] : entries) {
    text_.append(front).append(key).append(": ").append(token).append("\n");
    front = indent() + "  ";
  }
  return *this;
}

}  // namespace recover::yaml
