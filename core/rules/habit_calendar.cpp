#include "core/rules/habit_calendar.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <numeric>

namespace recover {

std::optional<Day> begin_of(const Habit& habit, std::span<const DayRecord> records) {
  if (habit.start) return habit.start;
  if (records.empty()) return std::nullopt;
  return records.front().day();
}

HabitCalendar::HabitCalendar(const Habit& habit, std::span<const DayRecord> records, const RuleContext& frame) {
  const Day after_today = frame.today + std::chrono::days{1};
  begin_ = begin_of(habit, records).value_or(after_today);
  end_ = habit.end;
  const Day first = records.empty() ? begin_ : std::min(begin_, records.front().day());
  range_ = {std::min(first, after_today), frame.today};
  flags_.resize(static_cast<std::size_t>(range_.days()));
  mark(records);
  for (const Pause& pause : habit.pauses) mark(pause);
  for (const Pause& pause : frame.pauses) mark(pause);
}

void HabitCalendar::mark(std::span<const DayRecord> records) {
  constexpr std::array<std::uint8_t, 5> bit_of = {kept_bit, kept_bit, excused_bit, excused_bit, declined_bit};
  const Day first = range_.first;
  const std::size_t size = flags_.size();
  std::uint8_t* flags = flags_.data();  // a byte may be part of anything: the members would be read again each time
  for (const DayRecord& record : records) {
    const auto place = static_cast<std::size_t>((record.day() - first).count());  // before the first: beyond all
    if (place >= size) continue;
    const unsigned bit = bit_of[static_cast<std::size_t>(record.kind())];
    flags[place] = static_cast<std::uint8_t>(flags[place] | bit);
  }
}

Day HabitCalendar::kept_until(Day day, Day last) const {
  static constexpr std::array<std::uint8_t, 8> kept_eight = {kept_bit, kept_bit, kept_bit, kept_bit,
                                                             kept_bit, kept_bit, kept_bit, kept_bit};
  const Day end = std::min({last, range_.last, end_.value_or(range_.last)});
  if (day < begin_ || day < range_.first || end < day) return day;
  const std::uint8_t* flags = flags_.data();
  std::size_t past = index(day);
  const std::size_t stop = index(end) + 1;
  while (past + kept_eight.size() <= stop && std::memcmp(flags + past, kept_eight.data(), kept_eight.size()) == 0) {
    past += kept_eight.size();
  }
  while (past < stop && flags[past] == kept_bit) ++past;
  return range_.first + std::chrono::days{past};
}

int HabitCalendar::kept_in(Range days) const {
  const Range known{std::max(days.first, range_.first), std::min(days.last, range_.last)};
  if (known.days() == 0) return 0;
  const auto first = flags_.begin() + static_cast<std::ptrdiff_t>(index(known.first));
  return std::transform_reduce(first, first + known.days(), 0, std::plus{},
                               [](std::uint8_t flags) { return flags & static_cast<int>(kept_bit); });
}

std::optional<Day> HabitCalendar::last_kept() const {
  const auto newest =
      std::find_if(flags_.rbegin(), flags_.rend(), [](std::uint8_t flags) { return (flags & kept_bit) != 0; });
  if (newest == flags_.rend()) return std::nullopt;
  return range_.last - std::chrono::days{newest - flags_.rbegin()};
}

void HabitCalendar::mark(const Pause& pause) {
  const Day last = std::min(pause.to.value_or(range_.last), range_.last);
  for (Day day = std::max(pause.from, range_.first); day <= last; ++day) {
    flags_[index(day)] = static_cast<std::uint8_t>(flags_[index(day)] | paused_bit);
  }
}

}  // namespace recover
