#include "core/rules/days.h"

#include <algorithm>

namespace recover {

std::optional<Day> begin_of(const Habit& habit, std::span<const DayRecord> records) {
  if (habit.start) return habit.start;
  if (records.empty()) return std::nullopt;
  return records.front().day;
}

Days::Days(const Habit& habit, std::span<const DayRecord> records, const CountingFrame& frame) {
  const Day after_today = frame.today + std::chrono::days{1};
  begin_ = begin_of(habit, records).value_or(after_today);
  end_ = habit.end;
  const Day first = records.empty() ? begin_ : std::min(begin_, records.front().day);
  range_ = {std::min(first, after_today), frame.today};
  flags_.resize(static_cast<std::size_t>(range_.days()));
  for (const DayRecord& record : records) mark(record);
  for (const Pause& pause : habit.pauses) mark(pause);
  for (const Pause& pause : frame.pauses) mark(pause);
}

void Days::mark(const DayRecord& record) {
  if (!range_.has(record.day)) return;
  const unsigned bit = is_kept(record.kind) ? kept_bit : (record.kind == Kind::not_today ? declined_bit : excused_bit);
  flags_[index(record.day)] = static_cast<std::uint8_t>(flags_[index(record.day)] | bit);
}

void Days::mark(const Pause& pause) {
  const Day last = std::min(pause.to.value_or(range_.last), range_.last);
  for (Day day = std::max(pause.from, range_.first); day <= last; ++day) {
    flags_[index(day)] = static_cast<std::uint8_t>(flags_[index(day)] | paused_bit);
  }
}

}  // namespace recover
