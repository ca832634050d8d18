#include "core/rules/records.h"

#include <algorithm>
#include <span>
#include <utility>

namespace recover {
namespace {

using Answers = std::span<const DayRecord>;

bool has_times_a_day(const Habit& habit) {
  return std::ranges::any_of(habit.every, [](const auto& dated) { return dated.is.kind == Schedule::Kind::per_day; });
}

/// In order, one a day, none after today: as most habits' answers come.
bool are_records(std::span<const DayRecord> answers, Day today) {
  return answers.empty() || (answers.back().day() <= today && is_one_a_day(answers));
}

/// All answers of one day taken together.
DayRecord together(std::span<const DayRecord> answers) {
  // They stand in Kind in the order in which they win.
  return {answers.front().day(), std::ranges::min(answers, {}, &DayRecord::kind).kind()};
}

/// R11: a day that wants more than it has.
bool falls_short(Answers answers, const Habit& habit) {
  const Schedule& schedule = in_force(habit.every, answers.front().day());
  const auto kept = std::ranges::count_if(answers, is_kept, &DayRecord::kind);
  return schedule.kind == Schedule::Kind::per_day && kept < schedule.times;
}

/// Answers in order of day become records where they stand.
void take_together(std::vector<DayRecord>& answers, const Habit& habit) {
  const bool times_a_day = has_times_a_day(habit);
  Answers rest(answers);
  auto place = answers.begin();
  while (!rest.empty()) {
    std::size_t count = 1;
    while (count < rest.size() && rest[count].day() == rest.front().day()) ++count;
    const Answers one_day = rest.first(count);
    const bool short_day = times_a_day && falls_short(one_day, habit);
    DayRecord record = together(one_day);
    if (short_day && record.kind() == EntryKind::done) record = {record.day(), EntryKind::small};
    *place++ = record;
    rest = rest.subspan(count);
  }
  answers.erase(place, answers.end());
}

}  // namespace

std::vector<DayRecord> records_of(std::vector<DayRecord> answers, const Habit& habit, Day today) {
  if (are_records(answers, today) && !has_times_a_day(habit)) return answers;
  std::erase_if(answers, [today](const DayRecord& one) { return today < one.day(); });
  if (!std::ranges::is_sorted(answers, {}, &DayRecord::day)) std::ranges::stable_sort(answers, {}, &DayRecord::day);
  take_together(answers, habit);
  return answers;
}

std::vector<DayAmount> amounts_of(std::vector<DayAmount> answers, Day today) {
  std::erase_if(answers, [today](const DayAmount& one) { return today < one.day; });
  // By amount as well, or the order of the lines would show in the last digit of the sum.
  const auto place = [](const DayAmount& one) { return std::pair(one.day, one.amount); };
  if (!std::ranges::is_sorted(answers, {}, place)) std::ranges::sort(answers, {}, place);
  std::vector<DayAmount> days;
  for (const DayAmount& answer : answers) {
    if (days.empty() || days.back().day != answer.day) days.push_back({answer.day, 0});
    days.back().amount += answer.amount;
  }
  return days;
}

}  // namespace recover
