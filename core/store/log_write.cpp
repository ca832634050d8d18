#include "core/base/name.h"
#include "core/base/text.h"
#include "core/store/log_line.h"
#include "core/store/log_shape.h"
#include "core/store/log_token.h"

namespace recover::store {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

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

std::string quoted_token(std::string_view text) {
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
      return is_number(value.text) ? value.text : quoted_token(value.text);
    case Value::Form::day:
      return Day::parse(value.text) ? value.text : quoted_token(value.text);
    case Value::Form::name:
      return is_plain_name(value.text) ? value.text : quoted_token(value.text);
    case Value::Form::list:
      return listed_items(value);
    case Value::Form::map:
      return listed_entries(value);
    case Value::Form::text:
      break;
  }
  return quoted_token(value.text);
}

std::string key_token(std::string_view key) { return is_plain_name(key) ? std::string(key) : quoted_token(key); }

std::string log_line(const Entry& entry) {
  std::string line = "- {day: " + entry.day.iso() + ", ";
  line += word(entry.kind);
  line += ": " + value_token(entry.about);
  for (const auto& [key, value] : entry.more) line += ", " + key_token(key) + ": " + value_token(value);
  if (!entry.at.empty()) line += ", at: " + quoted_token(entry.at);
  if (!entry.id.empty()) line += ", id: " + key_token(entry.id);
  return line + '}';
}

bool is_at(std::string_view text) {
  return text.size() == 25 && is_at_on_day(text.data()) && Day::parse(text.substr(0, 10)).has_value();
}

bool is_id(std::string_view text) { return text.size() == 8 && is_id(text.data()); }

}  // namespace recover::store
