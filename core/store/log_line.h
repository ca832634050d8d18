#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/entry.h"

namespace recover::store {

/// One canonical line of a log file, read in place: views into the file's bytes, nothing copied or unescaped.
///
/// PRODUCT.md ("Canonical") has the form; anything else, to the byte, is not a Line.
struct Line {
  int number = 0;         ///< line in the file, from 1
  std::string_view text;  ///< the whole line without its end
  Day day;
  EntryKind kind = EntryKind::done;
  std::string_view about;        ///< raw value of the kind's key
  std::string_view fields;       ///< everything but day, kind, at, id: `, amount: 20, note: "…"`; see next_field
  std::optional<double> amount;  ///< of the field `amount`, when that is a number from 0 up
  std::string_view at;           ///< without quotes; empty when absent. Not always in the shape of `is_at`
  std::string_view id;           ///< likewise
  /// Lines that one LineReader read and that answer about the same habit have the same topic, counted from 0.
  std::size_t topic = 0;
  /// `at` and `id` have their usual shapes (is_at, is_id) and an amount is one: nothing there to look at again.
  bool usual = false;

  std::string_view raw(std::string_view key) const;  ///< of a field; empty when absent
};

/// One of a line's fields, both parts as written: a key in quotes when it is not a plain name, a value with its quotes
/// and brackets.
struct Field {
  std::string_view key;
  std::string_view raw;
};
/// Takes the first field off `fields`; false when there is none left.
bool next_field(std::string_view& fields, Field& field);

/// Reads one line (without its end); false when it is not canonical. LineReader does the same faster for many lines.
bool scan_line(std::string_view text, Line& line);

/// The text of a raw value: unquoted and unescaped. For numbers, days and names it is the token itself.
std::string unescaped(std::string_view raw);

/// The whole entry, copied out.
Entry to_entry(const Line& line);

/// The canonical line of an entry, without a line end. `scan_line` and `to_entry` give the entry back.
std::string log_line(const Entry& entry);

/// True for "2026-11-23T08:14:05-05:00" and nothing else.
bool is_at(std::string_view text);
/// A letter and seven letters or digits of Crockford's base 32 in lower case.
bool is_id(std::string_view text);

}  // namespace recover::store
