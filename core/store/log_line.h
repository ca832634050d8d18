#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/entry.h"

namespace recover::store {

/// One canonical line of a log file, read in place: views into the file's bytes, nothing copied or unescaped.
///
/// PRODUCT.md ("Canonical") has the form; anything else, to the byte, is not a Line.
struct Line {
  struct Field {
    std::string_view key;  ///< as written; in quotes when it is not a plain name
    std::string_view raw;  ///< the value as written, quotes and brackets included
  };
  static constexpr std::size_t most_fields = 16;

  int number = 0;         ///< line in the file, from 1
  std::string_view text;  ///< the whole line without its end
  Day day;
  Kind kind = Kind::done;
  std::string_view about;                   ///< raw value of the kind's key
  std::array<Field, most_fields> fields{};  ///< everything but day, kind, at, id
  std::size_t field_count = 0;
  std::string_view at;  ///< without quotes; empty when absent. Not always in the shape of `is_at`
  std::string_view id;  ///< likewise
  bool usual = false;   ///< `at` and `id` have their usual shapes (is_at, is_id): nothing there to look at again

  std::string_view raw(std::string_view key) const;  ///< empty when absent
  std::optional<double> amount() const;
};

/// Reads one line (without its end); false when it is not canonical. With the line read before it, a day that both
/// share is read once.
bool scan_line(std::string_view text, Line& line, const Line* previous = nullptr);

/// The text of a raw value: unquoted and unescaped. For numbers, days and names it is the token itself.
std::string unescaped(std::string_view raw);

/// The whole entry, copied out.
Entry to_entry(const Line& line);

/// The canonical line of an entry, without a line end. `scan_line` and `to_entry` give the entry back.
std::string log_line(const Entry& entry);

/// True for "2026-11-23T08:14:05-05:00" and nothing else.
bool is_at(std::string_view text);
/// The same for a text whose first ten bytes are known to be a day.
bool is_at_on_day(std::string_view text);
/// A letter and seven letters or digits of Crockford's base 32 in lower case.
bool is_id(std::string_view text);

}  // namespace recover::store
