#include "cli/marks.h"

#include <utility>

namespace recover::cli {

std::vector<DayRecord>& Marks::new_row(const store::Line& line) {
  if (line.topic >= by_topic_.size()) by_topic_.resize(line.topic + 1);
  by_topic_[line.topic] = &by_habit_[store::unescaped(line.about)];
  return *by_topic_[line.topic];
}

void Marks::append(Marks&& later) {
  for (auto& [habit, records] : later.by_habit_) {
    std::vector<DayRecord>& row = by_habit_[habit];
    if (row.empty()) {
      row = std::move(records);
    } else {
      row.insert(row.end(), records.begin(), records.end());
    }
  }
}

const std::vector<DayRecord>& Marks::of(const std::string& habit) const {
  static const std::vector<DayRecord> none;
  const auto found = by_habit_.find(habit);
  return found == by_habit_.end() ? none : found->second;
}

std::vector<DayRecord> Marks::release(const std::string& habit) {
  const auto found = by_habit_.find(habit);
  return found == by_habit_.end() ? std::vector<DayRecord>{} : std::exchange(found->second, {});
}

}  // namespace recover::cli
