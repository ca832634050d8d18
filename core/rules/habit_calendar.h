#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/rules/habit_stats.h"

namespace recover {

/// What is known of each day of a habit, one byte a day: from its first due day or record to today.
///
/// Days out of `range()` may be asked for: nothing is known of them.
class HabitCalendar {
 public:
  HabitCalendar(const Habit& habit, std::span<const DayRecord> records, const RuleContext& frame);

  /// Empty when there is neither a record nor a due day up to today.
  Range range() const { return range_; }
  Day today() const { return range_.last; }
  /// The day on which due days begin (R3); may lie ahead.
  Day begin() const { return begin_; }

  /// All that is known of one day, for those who ask several questions about it.
  class Known {
   public:
    bool kept() const { return has(kept_bit); }
    bool excused() const { return has(excused_bit); }    ///< rest or unable
    bool declined() const { return has(declined_bit); }  ///< not-today
    bool answered() const { return has(kept_bit | excused_bit | declined_bit); }
    bool paused() const { return has(paused_bit); }

   private:
    friend class HabitCalendar;
    explicit Known(unsigned bits) : bits_(bits) {}
    bool has(unsigned bits) const { return (bits_ & bits) != 0; }
    unsigned bits_;
  };
  Known on(Day day) const { return Known(range_.has(day) ? flags_[index(day)] : 0U); }

  bool kept(Day day) const { return on(day).kept(); }
  bool excused(Day day) const { return on(day).excused(); }
  bool declined(Day day) const { return on(day).declined(); }
  bool paused(Day day) const { return on(day).paused(); }
  /// Something may be asked on this day: it lies between begin and end, in no pause.
  bool in_play(Day day) const { return in_play(day, on(day)); }
  bool in_play(Day day, Known known) const { return begin_ <= day && !(end_ && *end_ < day) && !known.paused(); }
  /// The first day from `day` on, or the one behind `last`, that is not both in play and answered with a kept day
  /// alone.
  Day kept_until(Day day, Day last) const;
  /// How many of these days are kept.
  int kept_in(Range days) const;
  /// The newest kept day.
  std::optional<Day> last_kept() const;
  /// R11: in play, and neither rest nor unable.
  bool available(Day day) const { return in_play(day) && !excused(day); }

 private:
  static constexpr unsigned kept_bit = 1;
  static constexpr unsigned excused_bit = 2;
  static constexpr unsigned declined_bit = 4;
  static constexpr unsigned paused_bit = 8;

  std::size_t index(Day day) const { return static_cast<std::size_t>((day - range_.first).count()); }
  void mark(std::span<const DayRecord> records);
  void mark(const Pause& pause);

  Range range_;
  Day begin_;
  std::optional<Day> end_;
  std::vector<std::uint8_t> flags_;
};

/// The day on which due days begin: `start`, else the first record; none when there is neither.
std::optional<Day> begin_of(const Habit& habit, std::span<const DayRecord> records);

}  // namespace recover
