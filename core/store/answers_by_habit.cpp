#include "core/store/answers_by_habit.h"

#include <algorithm>
#include <utility>

namespace recover::store {
namespace {

// A log made to be large may have any number of days and habits.
constexpr std::size_t most_days = 40'000;  // a life
constexpr std::size_t most_rows = 64;

void append(AnswersByHabit::Row& row, const AnswersByHabit::Row& more) {
  row.records.insert(row.records.end(), more.records.begin(), more.records.end());
  row.amounts.insert(row.amounts.end(), more.amounts.begin(), more.amounts.end());
}

}  // namespace

void AnswersByHabit::make_rows(std::size_t topics) {
  const std::size_t before = rows_.size();
  rows_.resize(topics);
  for (std::size_t topic = before; topic < std::min(topics, most_rows); ++topic) {
    rows_[topic].records.reserve(std::min(room_, most_days));
  }
}

AnswersByHabit::Sizes AnswersByHabit::sizes() const {
  Sizes sizes;
  sizes.reserve(rows_.size());
  for (const Row& row : rows_) sizes.emplace_back(row.records.size(), row.amounts.size());
  return sizes;
}

void AnswersByHabit::cut(const Sizes& sizes) {
  for (std::size_t topic = 0; topic < rows_.size(); ++topic) {
    const auto [records, amounts] = topic < sizes.size() ? sizes[topic] : Sizes::value_type{};
    Row& row = rows_[topic];
    row.records.erase(row.records.begin() + static_cast<std::ptrdiff_t>(records), row.records.end());
    row.amounts.resize(amounts);
  }
}

void AnswersByHabit::name(const std::vector<std::string>& habits) {
  widen(habits.size());
  for (std::size_t topic = 0; topic < habits.size(); ++topic) {
    const auto [place, is_new] = topics_.emplace(habits[topic], topic);
    if (!is_new) append(rows_[place->second], std::exchange(rows_[topic], {}));
  }
}

void AnswersByHabit::add(const std::string& habit, DayRecord record) {
  const std::size_t topic = topics_.emplace(habit, rows_.size()).first->second;
  widen(topic + 1);
  take(topic, record);
}

const AnswersByHabit::Row& AnswersByHabit::of(std::string_view habit) const {
  static const Row none;
  const auto found = topics_.find(habit);
  return found == topics_.end() ? none : rows_[found->second];
}

std::optional<Range> AnswersByHabit::days_until(Day today) const {
  std::optional<Range> days;
  const auto take = [&](Day day) {
    if (day <= today) days = days ? Range{std::min(days->first, day), std::max(days->last, day)} : Range{day, day};
  };
  for (const Row& row : rows_) {
    const auto& records = row.records;
    if (!records.empty() && records.back().day() <= today && is_one_a_day(records)) {
      take(records.front().day());
      take(records.back().day());
    } else {
      for (const DayRecord& record : records) take(record.day());
    }
  }
  return days;
}

AnswersByHabit::Row AnswersByHabit::release(std::string_view habit) {
  const auto found = topics_.find(habit);
  return found == topics_.end() ? Row{} : std::exchange(rows_[found->second], {});
}

}  // namespace recover::store
