#include "core/rules/records.h"

#include <algorithm>
#include <numeric>

namespace recover {
namespace {

using Marks = std::span<const Mark>;

bool has_times_a_day(const Habit& habit) {
  return std::ranges::any_of(habit.every, [](const auto& dated) { return dated.is.kind == Schedule::Kind::per_day; });
}

/// The only mark of its day.
DayRecord alone(const Mark& mark) {
  return {mark.day, mark.kind, is_kept(mark.kind) ? 1 : 0, mark.has_amount ? std::optional(mark.amount) : std::nullopt};
}

/// All marks of one day taken together. `amounts` is scratch space.
DayRecord together(Marks marks, std::vector<double>& amounts) {
  DayRecord record{marks.front().day, Kind::not_today, 0, std::nullopt};
  amounts.clear();
  for (const Mark& mark : marks) {
    record.kind = std::min(record.kind, mark.kind);  // answers stand in Kind in the order in which they win
    if (is_kept(mark.kind)) ++record.kept;
    if (mark.has_amount) amounts.push_back(mark.amount);
  }
  if (!amounts.empty()) {
    std::ranges::sort(amounts);  // or the order of the lines would show in the last digit
    record.amount = std::accumulate(amounts.begin(), amounts.end(), 0.0);
  }
  return record;
}

std::vector<DayRecord> records_in_order(Marks marks, const Habit& habit) {
  std::vector<DayRecord> records;
  records.reserve(marks.size());
  std::vector<double> amounts;
  const bool times_a_day = has_times_a_day(habit);
  while (!marks.empty()) {
    std::size_t count = 1;
    while (count < marks.size() && marks[count].day == marks.front().day) ++count;
    DayRecord record = count == 1 ? alone(marks.front()) : together(marks.first(count), amounts);
    marks = marks.subspan(count);
    if (times_a_day && record.kind == Kind::done) {
      const Schedule& schedule = in_force(habit.every, record.day);
      if (schedule.kind == Schedule::Kind::per_day && record.kept < schedule.times) record.kind = Kind::small;
    }
    records.push_back(record);
  }
  return records;
}

}  // namespace

std::vector<DayRecord> records_of(std::span<const Mark> marks, const Habit& habit, Day today) {
  const auto counts = [today](const Mark& mark) { return mark.day <= today && is_answer(mark.kind); };
  if (std::ranges::all_of(marks, counts) && std::ranges::is_sorted(marks, {}, &Mark::day)) {
    return records_in_order(marks, habit);
  }
  std::vector<Mark> sorted;
  std::ranges::copy_if(marks, std::back_inserter(sorted), counts);
  std::ranges::stable_sort(sorted, {}, &Mark::day);
  return records_in_order(sorted, habit);
}

}  // namespace recover
