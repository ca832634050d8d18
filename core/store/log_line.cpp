#include "core/store/log_line.h"

#include <array>
#include <charconv>
#include <cstdint>

#include "core/store/log_scanner.h"
#include "core/store/log_token.h"

namespace recover::store {
namespace {

using scan::Scanner;

constexpr std::string_view start = "- {day: ";

/// The kinds by the length of their words: one or two looks instead of twenty.
constexpr std::size_t longest_kind = 10;
constexpr auto kinds_by_length = [] {
  std::array<std::array<std::uint8_t, 8>, longest_kind + 1> kinds{};
  std::array<std::size_t, longest_kind + 1> count{};
  for (auto& row : kinds) row.fill(kind_words.size());
  for (std::size_t i = 0; i < kind_words.size(); ++i) {
    const std::size_t length = kind_words.at(i).size();
    kinds.at(length).at(count.at(length)++) = static_cast<std::uint8_t>(i);
  }
  return kinds;
}();

std::optional<Kind> kind_word(std::string_view key) {
  if (key.empty() || key.size() > longest_kind) return std::nullopt;
  for (const std::uint8_t i : kinds_by_length[key.size()]) {
    if (i == kind_words.size()) break;
    if (kind_words[i].front() == key.front() && kind_words[i] == key) return static_cast<Kind>(i);
  }
  return std::nullopt;
}

bool scan_id(Scanner& scanner, std::string_view& id) {
  if (!scanner.scalar(id)) return false;
  return id.front() == '"' ? scan::needs_quotes(id)
                           : scan::is(id.front(), scan::lower_or_digit) && !scan::is(id.front(), scan::digit);
}

bool about_fits(Kind kind, std::string_view raw) {
  if (kind == Kind::check_in) return raw.front() == '{';
  if (!is_answer(kind)) return true;
  return raw.front() == '"' ? raw.size() > 2
                            : scan::is(raw.front(), scan::lower_or_digit) && !scan::is(raw.front(), scan::digit);
}

/// One of the keys after the kind: a field, or `at` or `id`, behind which no field may follow.
bool scan_field(Scanner& scanner, Line& line) {
  std::string_view key;
  std::string_view raw;
  if (!scanner.key(key) || !line.id.empty()) return false;
  if (key == "id") return scan_id(scanner, line.id);
  if (!line.at.empty() || key == "day" || kind_word(key)) return false;
  if (key == "at") {
    if (!scanner.quoted(raw) || raw.size() == 2) return false;
    line.at = raw.substr(1, raw.size() - 2);
    return true;
  }
  if (line.field_count == Line::most_fields || !line.raw(key).empty() || !scanner.value(raw)) return false;
  line.fields[line.field_count++] = {key, raw};
  return true;
}

}  // namespace

bool scan_line(std::string_view text, Line& line) {
  Scanner scanner(text);
  std::string_view raw;
  if (!scanner.take(start) || !scanner.day(raw)) return false;
  const auto day = Day::parse(raw);
  if (!day || !scanner.take(", ") || !scanner.key(raw)) return false;
  const auto kind = kind_word(raw);
  if (!kind || !scanner.value(line.about) || !about_fits(*kind, line.about)) return false;
  line.text = text;
  line.day = *day;
  line.kind = *kind;
  line.field_count = 0;
  line.at = line.id = {};
  while (scanner.take(", ")) {
    if (!scan_field(scanner, line)) return false;
  }
  return scanner.take('}') && scanner.is_done();
}

std::string_view Line::raw(std::string_view key) const {
  for (std::size_t i = 0; i < field_count; ++i) {
    if (fields[i].key == key) return fields[i].raw;
  }
  return {};
}

std::optional<double> Line::amount() const {
  const std::string_view token = raw("amount");
  if (!is_number(token)) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
  return error == std::errc{} ? std::optional(value) : std::nullopt;
}

}  // namespace recover::store
