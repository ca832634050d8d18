#include "cli/marks.h"

#include <algorithm>
#include <utility>

namespace recover::cli {
namespace {

constexpr int most_days = 40'000;  // a life
constexpr std::size_t most_rows = 64;

}  // namespace

std::vector<DayRecord>& Marks::new_row(const store::Answer& first, const std::string& habit) {
  if (first.topic >= by_topic_.size()) by_topic_.resize(first.topic + 1);
  std::vector<DayRecord>& row = by_habit_[habit];
  // Not for a log made to be large: its days and habits may be any.
  if (row.empty() && by_habit_.size() <= most_rows) {
    row.reserve(static_cast<std::size_t>(std::min(Range{first.day, last_}.days(), most_days)));
  }
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
