#include "core/model/worry.h"

namespace recover {
namespace {

constexpr const char* until_key = "until";
constexpr const char* let_go_key = "let-go";
constexpr const char* worksheet_key = "worksheet";

std::optional<Day> day_in(const Entry& entry, std::string_view key) {
  const Value* value = entry.find(key);
  return value == nullptr ? std::nullopt : Day::parse(value->text);
}

/// Leaves the key as it is written when it says this day already.
void set_day(Entry& entry, std::string_view key, std::optional<Day> day) {
  if (day && day_in(entry, key) != day) entry.set(key, Value::of(*day));
}

}  // namespace

Worry Worry::from(const Entry& entry) {
  const Value* sheet = entry.find(worksheet_key);
  return {entry.about.text, day_in(entry, until_key), day_in(entry, let_go_key),
          sheet == nullptr ? std::string{} : sheet->text};
}

Entry Worry::to_entry(Entry moment) const {
  moment.kind = EntryKind::worry;
  if (moment.about.text != text) moment.about = {Value::Form::text, text, {}, {}};
  set_day(moment, until_key, until);
  set_day(moment, let_go_key, let_go);
  const Value* sheet = moment.find(worksheet_key);
  const bool is_written = sheet != nullptr && sheet->text == worksheet;
  if (!worksheet.empty() && !is_written) moment.set(worksheet_key, Value::of(std::string_view(worksheet)));
  return moment;
}

}  // namespace recover
