#include "cli/marks.h"

#include <utility>

namespace recover::cli {

std::vector<DayRecord>& Marks::new_row(const store::Answer& first, const std::string& habit) {
  if (first.topic >= by_topic_.size()) by_topic_.resize(first.topic + 1);
  std::vector<DayRecord>& row = by_habit_[habit];
  if (row.empty()) row.reserve(static_cast<std::size_t>(Range{first.day, last_}.days()));
  by_topic_[first.topic] = &row;
  return row;
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
