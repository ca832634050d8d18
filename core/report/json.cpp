#include "core/report/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "core/base/text.h"

namespace recover::report {

struct Json::Value {
  nlohmann::ordered_json json;
};

Json::Json(std::nullptr_t) : value_(std::make_unique<Value>()) {}
Json::Json(bool value) : value_(std::make_unique<Value>(Value{value})) {}
Json::Json(int value) : value_(std::make_unique<Value>(Value{value})) {}
Json::Json(double value) : value_(std::make_unique<Value>(Value{value})) {}
Json::Json(std::string_view text) : value_(std::make_unique<Value>(Value{std::string(text)})) {}
Json::Json(const Json& other) : value_(std::make_unique<Value>(*other.value_)) {}
Json::Json(Json&&) noexcept = default;
Json& Json::operator=(const Json& other) {
  if (this != &other) *value_ = *other.value_;
  return *this;
}
Json& Json::operator=(Json&&) noexcept = default;
Json::~Json() = default;

Json Json::object() {
  Json made(nullptr);
  made.value_->json = nlohmann::ordered_json::object();
  return made;
}

Json Json::array() {
  Json made(nullptr);
  made.value_->json = nlohmann::ordered_json::array();
  return made;
}

Json Json::document(std::string_view name) {
  Json made = object();
  made.set("schema", "recover/" + std::string(name) + "/1");
  return made;
}

Json& Json::set(std::string_view key, const Json& value) {
  value_->json[std::string(key)] = value.value_->json;
  return *this;
}

Json& Json::add(const Json& value) {
  value_->json.push_back(value.value_->json);
  return *this;
}

namespace {

/// "\\u202e", or a pair of surrogates (RFC 8259, section 7).
std::string json_escape(char32_t value) {
  const auto code = static_cast<std::uint32_t>(value);
  if (code < 0x10000) return fmt::format("\\u{:04x}", code);
  const std::uint32_t beyond = code - 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800U + (beyond >> 10U), 0xDC00U + (beyond & 0x3FFU));
}

/// What could steer a terminal or turn text around stands as an escape; the rest of Unicode stays readable.
std::string dumped(const nlohmann::ordered_json& json, int indent) {
  std::string text = json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  const auto is_plain = [](char byte) { return static_cast<unsigned char>(byte) < 0x7F; };
  if (std::ranges::all_of(text, is_plain)) return text;  // controls are escaped already
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const auto point = next_code_point(rest);
    const std::size_t size = point ? point->size : 1;
    const bool escapes = point && point->value != U'\n' && is_unsafe(point->value);
    out += escapes ? json_escape(point->value) : std::string(rest.substr(0, size));
    rest.remove_prefix(size);
  }
  return out;
}

}  // namespace

std::string Json::text() const { return dumped(value_->json, 2) + '\n'; }

std::string Json::line() const { return dumped(value_->json, -1); }

namespace {

std::string json_key(std::string_view key) {
  std::string out(key);
  std::ranges::replace(out, '-', '_');
  return out;
}

Json to_json(const recover::Value& value) {
  switch (value.form) {
    case recover::Value::Form::number: {
      const double number = value.as_number().value_or(0);
      const bool whole = value.text.find('.') == std::string::npos && std::abs(number) < 1e9;
      return whole ? Json(static_cast<int>(number)) : Json(number);
    }
    case recover::Value::Form::list: {
      Json list = Json::array();
      for (const auto& item : value.items) list.add(to_json(item));
      return list;
    }
    case recover::Value::Form::map: {
      Json map = Json::object();
      for (const auto& [key, item] : value.entries) map.set(json_key(key), to_json(item));
      return map;
    }
    default:
      return {value.text};
  }
}

}  // namespace

Json to_json(const Entry& entry) {
  Json out = Json::object();
  out.set("day", entry.day);
  out.set(json_key(word(entry.kind)), to_json(entry.about));
  for (const auto& [key, value] : entry.more) out.set(json_key(key), to_json(value));
  if (!entry.at.empty()) out.set("at", entry.at);
  if (!entry.id.empty()) out.set("id", entry.id);
  return out;
}

}  // namespace recover::report
