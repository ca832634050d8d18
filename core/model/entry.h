#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/time/day.h"

namespace recover {

/// What a log line records. The first five are answers about a habit.
enum class EntryKind : std::uint8_t {
  done,
  small,
  rest,
  unable,
  not_today,
  check_in,
  win,
  session,
  wave,
  reach,
  setback,
  celebrated,
  cup,
  drift,
  worry,
  halt,
  reframe,
  self_talk,
  helped,
  reflect,
};

constexpr std::array<std::string_view, 20> kind_words = {
    "done",    "small",      "rest", "unable", "not-today", "check-in", "win",     "session",   "wave",   "reach",
    "setback", "celebrated", "cup",  "drift",  "worry",     "halt",     "reframe", "self-talk", "helped", "reflect"};

constexpr std::string_view word(EntryKind kind) { return kind_words.at(static_cast<std::size_t>(kind)); }
std::optional<EntryKind> kind_of(std::string_view word);
/// done, small, rest, unable or not-today.
constexpr bool is_answer(EntryKind kind) { return kind <= EntryKind::not_today; }
/// done or small: the day counts.
constexpr bool is_kept(EntryKind kind) { return kind <= EntryKind::small; }

/// A value of a log line: a number, a day, a name or a text, or a flat list or map of these.
struct Value {
  enum class Form { number, day, name, text, list, map };

  Form form = Form::text;
  std::string text;                                    ///< for the first four; numbers as written
  std::vector<Value> items;                            ///< for a list
  std::vector<std::pair<std::string, Value>> entries;  ///< for a map

  static Value number(double value);
  static Value of(Day day) { return {Form::day, day.iso(), {}, {}}; }
  /// A name when it may stand unquoted, else a text.
  static Value of(std::string_view text);
  static Value list(const std::vector<std::string>& texts);

  std::optional<double> as_number() const;
  friend bool operator==(const Value&, const Value&) = default;
};

/// One line of the log: something that happened on a day. Keys keep the order of the line.
struct Entry {
  Day day;
  EntryKind kind = EntryKind::done;
  Value about;  ///< the value of the kind's key: a habit's name, a win's text, a check-in's map of measures
  std::vector<std::pair<std::string, Value>> more;  ///< amount, words, note, …; everything but day, kind, at and id
  std::string at;  ///< local wall time with offset, or empty when written by hand without one
  std::string id;  ///< or empty likewise

  const Value* find(std::string_view key) const;
  void set(std::string_view key, Value value);  ///< replaces or appends
  std::optional<double> amount() const;
  std::string note() const;
  friend bool operator==(const Entry&, const Entry&) = default;
};

}  // namespace recover
