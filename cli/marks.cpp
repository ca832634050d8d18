#include "cli/marks.h"

#include <algorithm>
#include <utility>

namespace recover::cli {
namespace {

constexpr int most_days = 40'000;  // a life
constexpr std::size_t most_rows = 64;

}  // namespace

void Marks::expect(const std::vector<std::string>& habits, Range days) {
  for (std::size_t topic = by_topic_.size(); topic < habits.size(); ++topic) {
    Row& row = by_habit_[habits[topic]];
    // Not for a log made to be large: its days and habits may be any.
    if (row.answers.empty() && by_habit_.size() <= most_rows) {
      row.answers.reserve(static_cast<std::size_t>(std::min(days.days(), most_days)));
    }
    by_topic_.push_back(&row);
  }
}

const Marks::Row& Marks::of(const std::string& habit) const {
  static const Row none;
  const auto found = by_habit_.find(habit);
  return found == by_habit_.end() ? none : found->second;
}

Marks::Row Marks::release(const std::string& habit) {
  const auto found = by_habit_.find(habit);
  return found == by_habit_.end() ? Row{} : std::exchange(found->second, {});
}

}  // namespace recover::cli
