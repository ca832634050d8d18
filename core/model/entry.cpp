#include "core/model/entry.h"

#include <algorithm>

#include "core/base/name.h"
#include "core/model/schedule.h"

namespace recover {

std::optional<EntryKind> kind_of(std::string_view word) {
  const auto* found = std::ranges::find(kind_words, word);
  if (found == kind_words.end()) return std::nullopt;
  return static_cast<EntryKind>(found - kind_words.begin());
}

Value Value::number(double value) { return {Form::number, number_text(value), {}, {}}; }

Value Value::of(std::string_view text) {
  return {is_plain_name(text) ? Form::name : Form::text, std::string(text), {}, {}};
}

Value Value::list(const std::vector<std::string>& texts) {
  Value value{Form::list, {}, {}, {}};
  value.items.reserve(texts.size());
  for (const std::string& text : texts) value.items.push_back(of(text));
  return value;
}

std::optional<double> Value::as_number() const {
  if (form != Form::number) return std::nullopt;
  return parse_number(text);
}

const Value* Entry::find(std::string_view key) const {
  const auto found = std::ranges::find(more, key, &std::pair<std::string, Value>::first);
  return found == more.end() ? nullptr : &found->second;
}

void Entry::set(std::string_view key, Value value) {
  const auto found = std::ranges::find(more, key, &std::pair<std::string, Value>::first);
  if (found == more.end()) {
    more.emplace_back(key, std::move(value));
  } else {
    found->second = std::move(value);
  }
}

std::optional<double> Entry::amount() const {
  const Value* value = find("amount");
  return value == nullptr ? std::nullopt : value->as_number();
}

std::string Entry::note() const {
  const Value* value = find("note");
  return value == nullptr ? std::string{} : value->text;
}

}  // namespace recover
