#include "core/store/log_line.h"

#include "core/store/log_middle.h"
#include "core/store/log_scanner.h"

namespace recover::store {

using scan::Scanner;

bool scan_line(std::string_view text, Line& line) {
  constexpr std::string_view start = "- {day: ";
  constexpr std::size_t day_size = 10;
  if (!text.starts_with(start) || text.size() < start.size() + day_size) return false;
  const auto day = Day::parse(text.substr(start.size(), day_size));
  if (!day) return false;
  line.text = text;
  line.day = *day;
  line.usual = false;
  Scanner scanner(text.substr(start.size() + day_size));
  return scan_middle(scanner, line) && scanner.take('}') && scanner.is_done();
}

bool next_field(std::string_view& fields, Field& field) {
  Scanner scanner(fields);
  if (!scanner.take(',', ' ') || !scanner.key(field.key) || !scanner.value(field.raw)) return false;
  fields.remove_prefix(static_cast<std::size_t>(field.raw.data() + field.raw.size() - fields.data()));
  return true;
}

std::string_view Line::raw(std::string_view key) const {
  Field field;
  for (std::string_view rest = fields; next_field(rest, field);) {
    if (field.key == key) return field.raw;
  }
  return {};
}

}  // namespace recover::store
