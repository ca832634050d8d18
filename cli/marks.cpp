#include "cli/marks.h"

#include <utility>

namespace recover::cli {

std::vector<DayRecord>& Marks::new_row(std::size_t topic, const std::string& habit) {
  if (topic >= by_topic_.size()) by_topic_.resize(topic + 1);
  by_topic_[topic] = &by_habit_[habit];
  return *by_topic_[topic];
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
