#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/day_record.h"

namespace recover::store {

/// The answers of a log by habit, in few bytes each, for those who count.
///
/// While the log is read a habit goes by its topic (Line::topic); then its name is told.
class AnswersByHabit {
 public:
  /// The answers about one habit in the order of the log, and their amounts.
  struct Row {
    std::vector<DayRecord> records;
    std::vector<DayAmount> amounts;
  };

  AnswersByHabit() = default;
  /// Amounts of the days `with_amounts` are wanted. `days`: as many may have an answer, and get room at once.
  AnswersByHabit(Range with_amounts, int days) : with_amounts_(with_amounts), room_(static_cast<std::size_t>(days)) {}

  /// Topics up to so many may be taken from now on.
  void widen(std::size_t topics) {
    if (rows_.size() < topics) make_rows(topics);
  }
  void take(std::size_t topic, DayRecord record) { rows_[topic].records.push_back(record); }
  void take_amount(std::size_t topic, DayAmount amount) {
    if (with_amounts_.has(amount.day)) rows_[topic].amounts.push_back(amount);
  }

  /// Of each row: how many records and amounts.
  using Sizes = std::vector<std::pair<std::size_t, std::size_t>>;
  /// How much there is now, and what came after that taken out again.
  Sizes sizes() const;
  void cut(const Sizes& sizes);

  /// All is read: these are the habits, by topic. Two topics may be one habit: `5` and `"5"`.
  void name(const std::vector<std::string>& habits);
  void add(const std::string& habit, DayRecord record);
  /// Empty for a habit without an answer.
  const Row& of(std::string_view habit) const;
  /// The same, taken out.
  Row release(std::string_view habit);
  /// From the first day with an answer to the last one up to `today`; none when there is none.
  std::optional<Range> days_until(Day today) const;

 private:
  void make_rows(std::size_t topics);

  Range with_amounts_{Day{} + std::chrono::days{1}, Day{}};
  std::size_t room_ = 0;
  std::vector<Row> rows_;
  std::map<std::string, std::size_t, std::less<>> topics_;
};

}  // namespace recover::store
