#include <algorithm>

#include "core/store/log_line.h"
#include "core/store/log_scanner.h"
#include "core/store/log_token.h"

namespace recover::store {

std::string unescaped(std::string_view raw) {
  if (raw.empty() || raw.front() != '"') return std::string(raw);
  raw = raw.substr(1, raw.size() - 2);
  std::string text;
  text.reserve(raw.size());
  while (!raw.empty()) {
    const auto slash = std::min(raw.find('\\'), raw.size());
    text += raw.substr(0, slash);
    raw.remove_prefix(slash);
    if (raw.empty()) break;
    const char kind = raw[1];
    const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits > 0) {
      text += utf8(*scan::hex(raw.substr(2, digits)));
    } else {
      text += kind == 'n' ? '\n' : kind == 't' ? '\t' : kind;
    }
    raw.remove_prefix(2 + digits);
  }
  return text;
}

Value to_value(std::string_view raw) {
  scan::Scanner scanner(raw.substr(1));
  std::string_view part;
  Value value;
  if (raw.front() == '[') {
    value.form = Value::Form::list;
    while (scanner.scalar(part)) {
      value.items.push_back(to_value(part));
      if (!scanner.take(',', ' ')) break;
    }
  } else if (raw.front() == '{') {
    value.form = Value::Form::map;
    for (std::string_view key; !scanner.take('}') && scanner.key(key) && scanner.scalar(part); scanner.take(',', ' ')) {
      value.entries.emplace_back(unescaped(key), to_value(part));
    }
  } else {
    using Form = Value::Form;
    value.form = raw.front() == '"' ? Form::text : is_number(raw) ? Form::number : Form::name;
    if (value.form == Form::name && scan::is(raw.front(), scan::digit)) value.form = Form::day;
    value.text = unescaped(raw);
  }
  return value;
}

Entry to_entry(const Line& line) {
  Entry entry;
  entry.day = line.day;
  entry.kind = line.kind;
  entry.about = to_value(line.about);
  Field field;
  for (std::string_view rest = line.fields; next_field(rest, field);) {
    entry.more.emplace_back(unescaped(field.key), to_value(field.raw));
  }
  if (!line.at.empty()) entry.at = unescaped({line.at.data() - 1, line.at.size() + 2});
  entry.id = unescaped(line.id);
  return entry;
}

}  // namespace recover::store
