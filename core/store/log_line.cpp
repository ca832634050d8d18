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

/// The kind with what it is about, and the fields behind it.
bool scan_middle(Scanner& scanner, Line& line) {
  std::string_view key;
  if (!scanner.take(',', ' ') || !scanner.key(key)) return false;
  const auto kind = kind_word(key);
  if (!kind || !scanner.value(line.about) || !about_fits(*kind, line.about)) return false;
  line.kind = *kind;
  line.field_count = 0;
  line.at = line.id = {};
  while (scanner.take(',', ' ')) {
    if (!scan_field(scanner, line)) return false;
  }
  return true;
}

/// What nearly every line ends with: `, at: "2026-11-23T08:14:05-05:00", id: k5w39qzt}`. Its parts stand at fixed
/// places, which saves half of the work on ten years of lines. False when the line ends otherwise; it may be canonical
/// all the same.
bool take_usual_tail(std::string_view& text, std::string_view day, std::string_view& at, std::string_view& id) {
  constexpr std::string_view before_at = ", at: \"";
  constexpr std::string_view before_id = "\", id: ";
  constexpr std::size_t at_size = 25;
  constexpr std::size_t id_size = 8;
  constexpr std::size_t size = before_at.size() + at_size + before_id.size() + id_size + 1;
  if (text.size() < size || text.back() != '}') return false;
  const std::string_view tail = text.substr(text.size() - size);
  at = tail.substr(before_at.size(), at_size);
  id = tail.substr(size - 1 - id_size, id_size);
  if (!tail.starts_with(before_at) || tail.substr(before_at.size() + at_size, before_id.size()) != before_id) {
    return false;
  }
  if (!(at.starts_with(day) ? is_at_on_day(at) : is_at(at)) || !is_id(id)) return false;
  text.remove_suffix(size);
  return true;
}

}  // namespace

bool scan_line(std::string_view text, Line& line, const Line* previous) {
  constexpr std::size_t day_size = 10;
  if (!text.starts_with(start) || text.size() < start.size() + day_size) return false;
  const std::string_view raw = text.substr(start.size(), day_size);
  const bool same_day = previous != nullptr && previous->text.substr(start.size(), day_size) == raw;
  const auto day = same_day ? std::optional(previous->day) : Day::parse(raw);
  if (!day) return false;
  line.text = text;
  line.day = *day;
  std::string_view middle = text.substr(start.size() + day_size);
  std::string_view at;
  std::string_view id;
  line.usual = take_usual_tail(middle, raw, at, id);
  Scanner scanner(middle);
  if (!scan_middle(scanner, line)) return false;
  if (!line.usual) return scanner.take('}') && scanner.is_done();
  if (!scanner.is_done() || !line.at.empty() || !line.id.empty()) return false;  // written twice
  line.at = at;
  line.id = id;
  return true;
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
