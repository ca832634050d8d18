#include "core/rules/records.h"

#include <algorithm>
#include <span>

namespace recover {
namespace {

using Answers = std::span<DayRecord>;

bool has_times_a_day(const Habit& habit) {
  return std::ranges::any_of(habit.every, [](const auto& dated) { return dated.is.kind == Schedule::Kind::per_day; });
}

/// All answers of one day taken together; their own order is lost.
DayRecord together(Answers answers) {
  if (answers.size() == 1) return answers.front();
  // Sorted, or the order of the lines would show in the last digit of the sum.
  std::ranges::sort(answers, {}, &DayRecord::amount);
  DayRecord record{answers.front().day};
  record.kind = Kind::not_today;
  for (const DayRecord& answer : answers) {
    record.kind = std::min(record.kind, answer.kind);  // answers stand in Kind in the order in which they win
    record.has_amount = record.has_amount || answer.has_amount;
    record.amount += answer.has_amount ? answer.amount : 0;
  }
  return record;
}

/// In order, one a day, none after today: as most habits' answers come.
bool are_records(std::span<const DayRecord> answers, Day today) {
  bool good = answers.empty() || (answers.back().day <= today && is_answer(answers.back().kind));
  for (std::size_t i = 1; i < answers.size(); ++i) {
    good = good && answers[i - 1].day < answers[i].day && is_answer(answers[i - 1].kind);
  }
  return good;
}

/// R11: a day that wants more than it has.
bool falls_short(Answers answers, const Habit& habit) {
  const Schedule& schedule = in_force(habit.every, answers.front().day);
  const auto kept = std::ranges::count_if(answers, [](const DayRecord& answer) { return is_kept(answer.kind); });
  return schedule.kind == Schedule::Kind::per_day && kept < schedule.times;
}

/// Answers in order of day become records where they stand.
void take_together(std::vector<DayRecord>& answers, const Habit& habit) {
  const bool times_a_day = has_times_a_day(habit);
  Answers rest(answers);
  auto place = answers.begin();
  while (!rest.empty()) {
    std::size_t count = 1;
    while (count < rest.size() && rest[count].day == rest.front().day) ++count;
    const Answers one_day = rest.first(count);
    const bool short_day = times_a_day && falls_short(one_day, habit);
    DayRecord record = together(one_day);
    if (short_day && record.kind == Kind::done) record.kind = Kind::small;
    *place++ = record;
    rest = rest.subspan(count);
  }
  answers.erase(place, answers.end());
}

}  // namespace

std::vector<DayRecord> records_of(std::vector<DayRecord> answers, const Habit& habit, Day today) {
  if (are_records(answers, today) && !has_times_a_day(habit)) return answers;
  std::erase_if(answers, [today](const DayRecord& one) { return one.day > today || !is_answer(one.kind); });
  if (!std::ranges::is_sorted(answers, {}, &DayRecord::day)) std::ranges::stable_sort(answers, {}, &DayRecord::day);
  take_together(answers, habit);
  return answers;
}

}  // namespace recover
