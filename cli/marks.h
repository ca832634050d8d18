#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/rules/records.h"
#include "core/store/log_line.h"

namespace recover::cli {

/// The answers of the log by habit, as one pass over it gives them.
class Marks {
 public:
  Marks() = default;
  Marks(Marks&&) = default;
  Marks& operator=(Marks&&) = default;
  Marks(const Marks&) = delete;  // its rows are pointed to
  Marks& operator=(const Marks&) = delete;
  ~Marks() = default;

  /// Amounts of these days are wanted; of none if this isn't said.
  void keep_amounts(Range days) { with_amounts_ = days; }
  /// Answers about these habits follow, of these days: room is made for one a day of each that is new. Topics are those
  /// of one pass.
  void expect(const std::vector<std::string>& habits, Range days);
  /// Takes an answer about one of the habits expected.
  void take(const store::Answer& answer) {
    Row& row = *by_topic_[answer.topic];
    row.answers.emplace_back(answer.day, answer.kind);
    if (answer.has_amount && with_amounts_.has(answer.day)) row.amounts.push_back({answer.day, answer.amount});
  }
  void add(const std::string& habit, DayRecord answer) { by_habit_[habit].answers.push_back(answer); }
  /// The answers about one habit, and their amounts.
  struct Row {
    std::vector<DayRecord> answers;
    std::vector<DayAmount> amounts;
  };
  /// Empty for a habit without an answer.
  const Row& of(const std::string& habit) const;
  /// The same, taken out.
  Row release(const std::string& habit);

 private:
  Range with_amounts_{Day{} + std::chrono::days{1}, Day{}};
  std::map<std::string, Row, std::less<>> by_habit_;
  std::vector<Row*> by_topic_;  ///< the same rows, by Answer::topic
};

}  // namespace recover::cli
