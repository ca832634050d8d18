#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/entry.h"
#include "core/time/day.h"

namespace recover::report {

/// A JSON value being built; keys keep their order. Text that is not UTF-8 gets U+FFFD for the broken bytes.
class Json {
 public:
  static Json object();
  static Json array();
  /// An object that begins with `"schema": "recover/<name>/1"`.
  static Json document(std::string_view name);

  Json(std::nullptr_t);
  Json(bool value);
  Json(int value);
  Json(double value);
  Json(std::string_view text);
  Json(const char* text) : Json(std::string_view(text)) {}
  Json(const std::string& text) : Json(std::string_view(text)) {}
  Json(Day day) : Json(day.iso()) {}
  template <typename T>
  Json(const std::optional<T>& value) : Json(nullptr) {
    if (value) *this = Json(*value);
  }
  Json(const Json& other);
  Json(Json&&) noexcept;
  Json& operator=(const Json& other);
  Json& operator=(Json&&) noexcept;
  ~Json();

  Json& set(std::string_view key, const Json& value);
  Json& add(const Json& value);

  /// Indented by two, with a final newline; or on one line without one.
  std::string text() const;
  std::string line() const;

 private:
  struct Value;
  std::unique_ptr<Value> value_;
};

/// An entry with the keys of its line, hyphens as underscores: what `log --format ndjson` prints.
Json to_json(const Entry& entry);

}  // namespace recover::report
