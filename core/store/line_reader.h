#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/answers_by_habit.h"
#include "core/store/log_line.h"
#include "core/store/usual_tail.h"

namespace recover::store {

/// Reads the lines of one or more log files, one after the other; takes exactly what scan_line takes.
///
/// A log repeats itself: many lines share a day, habits come in the order of the days before, and nearly all lines end
/// alike (UsualTail). So a day is read when it changes, and an answer (`, done: walk`) is known by comparing its bytes
/// with those that this answer about the habit that is next had before.
class LineReader {
 public:
  LineReader();

  /// Reads one line (without its end); false when it is not canonical.
  bool read(std::string_view text, Line& line);
  /// Takes the first line and its end off `rest` when it is a usual one and much text follows. False says nothing about
  /// the line, and leaves `rest` as it is.
  bool take_usual(std::string_view& rest, Line& line);
  /// The same of as many lines as are usual ones with a day in `days`, of which only the answers are wanted. Returns
  /// their number.
  int take_answers(std::string_view& rest, Range days, AnswersByHabit& answers);

  /// What each topic is, in the order of their numbers: the names of habits.
  const std::vector<std::string>& topics() const { return names_; }

 private:
  static constexpr std::size_t most_text = 64;
  static constexpr std::size_t most_compared = 32;  ///< bytes at once; few names are longer
  static constexpr std::uint32_t no_topic = 0xFFFFFFFF;

  /// An answer as met before.
  struct alignas(128) Known {
    alignas(16) std::array<char, most_text> text{};              ///< `, done: walk,`
    alignas(16) std::array<std::uint8_t, most_compared> mask{};  ///< ones where the text has a byte to compare
    std::uint8_t size = 0;                                       ///< of the text
    std::uint8_t about_size = 0;
    EntryKind kind = EntryKind::done;
    std::uint32_t topic = no_topic;

    std::string_view view() const { return {text.data(), size}; }
    bool is_at(const char* place) const;
  };
  /// Other for each kind, by the first letter of its word.
  static std::size_t slot(char letter) { return static_cast<unsigned char>(letter) & 7U; }

  /// A habit as met before.
  struct alignas(32) Topic {
    std::array<std::uint16_t, 8> answers{};  ///< by slot: its place among the known ones
    std::uint32_t follower = 0;              ///< the habit that came next the last time
  };

  /// The parts of a usual line.
  struct Parts {
    const Known* known = nullptr;
    const char* fields = nullptr;  ///< where the answer ends and an amount may begin
    const char* tail = nullptr;    ///< where `at` begins
    bool has_amount = false;
    double amount = 0;
  };

  /// `tail`: where it would be, by the line's end.
  [[gnu::always_inline]] bool find_parts(const char* text, const char* tail, Range days,
                                         Parts& parts);  // each caller wants some
  bool take_day(const char* text, Range days);
  bool take_other_day(const char* place, Range days);
  std::optional<Day> day_of_month(const char* digits) const;
  const Known* find_answer(const char* text);  ///< null when it was not met before
  const Known* look_up(const char* text);
  bool is_tail(const char* tail);
  std::size_t find(std::string_view text) const;  ///< a place in `places_`: its own, or the one it would take
  void remember(Line& line);
  std::size_t topic_of(std::string_view about);

  std::uint64_t year_and_month_ = 0;  ///< of the newest day, as the eight bytes of "2026-11-"; 0 when it is to be read
  std::uint16_t day_of_month_ = 0;
  Range month_;  ///< of the newest day
  Day day_;
  UsualTail tail_;
  std::vector<Known> answers_;         ///< the first stands for none
  std::vector<std::uint16_t> places_;  ///< a hash table of them: when all places of a text are taken, one gives way
  std::map<std::string, std::size_t, std::less<>> topic_numbers_;
  std::vector<std::string> names_;
  std::vector<Topic> topics_;  ///< never empty: the first is there before it is met
  std::uint32_t newest_ = 0;   ///< the topic of the answer read last
};

}  // namespace recover::store
