#include "cli/marks.h"

namespace recover::cli {

void Marks::take(const store::Line& line) {
  if (line.topic >= by_topic_.size()) by_topic_.resize(line.topic + 1);
  std::vector<Mark>*& row = by_topic_[line.topic];
  if (row == nullptr) row = &by_habit_[store::unescaped(line.about)];
  row->push_back({line.day, line.kind, line.amount.has_value(), line.amount.value_or(0)});
}

const std::vector<Mark>& Marks::of(const std::string& habit) const {
  static const std::vector<Mark> none;
  const auto found = by_habit_.find(habit);
  return found == by_habit_.end() ? none : found->second;
}

}  // namespace recover::cli
