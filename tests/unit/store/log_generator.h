#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/model/entry.h"
#include "core/store/log_line.h"

namespace recover::test {

/// Entries, lines and small slips of the hand, the same ones each run.
class LogGenerator {
 public:
  explicit LogGenerator(std::uint64_t seed) : engine_(seed) {}

  std::size_t below(std::size_t count) { return engine_() % count; }
  bool once_in(std::size_t count) { return below(count) == 0; }
  template <typename T>
  T one_of(std::initializer_list<T> choices) {
    return *(choices.begin() + below(choices.size()));
  }

  std::string name() { return one_of<std::string>({"walk", "read", "call-a-friend", "x2", "box-4-7-8", "mood", "n1"}); }

  std::string text() {
    std::string out;
    for (std::size_t left = below(12); left > 0; --left) out += utf8(code_point());
    return out;
  }

  Value scalar() {
    using Form = Value::Form;
    switch (below(4)) {
      case 0:
        return {Form::number, one_of<std::string>({"0", "7", "-3", "20.5", "0.25", "-0.125", "1234567"}), {}, {}};
      case 1:
        return {Form::day, one_of<std::string>({"2026-11-23", "2024-02-29", "0001-01-01"}), {}, {}};
      case 2:
        return {Form::name, name(), {}, {}};
      default:
        return {Form::text, text(), {}, {}};
    }
  }

  Value value() {
    Value value = scalar();
    if (once_in(5)) {
      value = {Value::Form::list, {}, {}, {}};
      for (std::size_t left = below(4); left > 0; --left) value.items.push_back(scalar());
    } else if (once_in(8)) {
      value = map();
    }
    return value;
  }

  Value map() {
    Value value{Value::Form::map, {}, {}, {}};
    for (const char* key : {"mood", "energy", "sleep-hours", "настроение", "two words", "no"}) {
      if (once_in(3)) value.entries.emplace_back(key, scalar());
    }
    return value;
  }

  Entry entry() {
    Entry entry;
    entry.day = Day{std::chrono::year_month_day{std::chrono::year{2026}, std::chrono::November,
                                                std::chrono::day{static_cast<unsigned>(1 + below(30))}}};
    entry.kind = static_cast<EntryKind>(below(kind_words.size()));
    entry.about = entry.kind == EntryKind::check_in ? map() : value();
    if (is_answer(entry.kind)) entry.about = {Value::Form::name, name(), {}, {}};
    constexpr std::array amounts = {"20.5", "20", "-3"};
    if (const std::size_t drawn = below(4 * amounts.size()); drawn % 4 == 0) {
      entry.more.emplace_back("amount", Value{Value::Form::number, amounts.at(drawn / 4), {}, {}});
    }
    for (const char* key : {"words", "note", "why", "чай"}) {
      if (once_in(4)) entry.more.emplace_back(key, value());
    }
    if (!once_in(6)) entry.at = entry.day.iso() + one_of<std::string>({"T08:14:05-05:00", "T23:59:59+14:00"});
    if (!once_in(6)) entry.id = id();
    return entry;
  }

  std::string id() {
    constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string id(1, digits[10 + below(22)]);
    while (id.size() < 8) id += digits[below(digits.size())];
    return id;
  }

  /// A line with a slip in it: some stay canonical, some mean the same otherwise written, some mean nothing.
  std::string slipped(std::string line) {
    const std::size_t at = below(line.size() + 1);
    switch (below(8)) {
      case 0:
        return line.erase(std::min(at, line.size() - 1), 1);
      case 1:
        return line.insert(
            at,
            one_of<std::string>({" ",           ",", "\"", "'",   "}", "{", "]", "-",  ":",    "0",    "a",
                                 "\\",          "#", "é",  "&a ", "*", "!", "|", "\t", "\x01", "\xff", "\xe2\x80\xa8",
                                 "\xe2\x80\xae"}));
      case 2:
        return replaced(line, ", ", ",  ");
      case 3:
        return replaced(line, "\"", "'");
      case 4:
        return replaced(
            line, "walk",
            one_of<std::string>({"Walk", "no", "null", "~", "1e3", "1.50", "007", "[walk]", "", "2026-02-30"}));
      case 5:
        return line + one_of<std::string>({" ", "  # a comment", "#", " x"});
      case 6:
        return replaced(
            line,
            "day: ", one_of<std::string>({"day:  ", "day: \"", "dya: ", "walk: 1, day: ", "day: 2026-11-23, day: "}));
      default:
        return replaced(line, ", ",
                        one_of<std::string>({", done: read, ", ", note: x, note: y, ", ", {", ", amount: many, ",
                                             ", id: 12345678, ", ", at: now, ", ", key: [[a]], "}));
    }
  }

 private:
  static std::string replaced(std::string line, const std::string& from, const std::string& to) {
    const auto at = line.find(from);
    return at == std::string::npos ? line : line.replace(at, from.size(), to);
  }

  char32_t code_point() {
    switch (below(6)) {
      case 0:
        return one_of<char32_t>(
            {U'"', U'\\', U'\n', U'\t', U'\r', U'\0', U' ', U'#', U':', U',', U'{', U'}', U'\'', U'-'});
      case 1:
        return one_of<char32_t>(
            {0x85, 0x7F, 0x2028, 0x2029, 0x202E, 0x2066, 0x61C, 0xFEFF, 0xFFFE, 0x1B, 0xA0, 0xAD, 0x200D});
      case 2:
        return static_cast<char32_t>(below(0xD800));
      case 3:
        return static_cast<char32_t>(0xE000 + below(0x110000 - 0xE000));
      default:
        return static_cast<char32_t>('a' + below(26));
    }
  }

  std::mt19937_64 engine_;
};

}  // namespace recover::test
