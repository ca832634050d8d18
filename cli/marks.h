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

  /// Answers come day by day up to `last`, one a day of each habit: room is made for them at once.
  void expect_until(Day last) { last_ = last; }
  /// Takes an answer about `habits[answer.topic]`; topics are those of one pass.
  void take(const store::Answer& answer, const std::vector<std::string>& habits) {
    const bool known = answer.topic < by_topic_.size() && by_topic_[answer.topic] != nullptr;
    std::vector<DayRecord>& row = known ? *by_topic_[answer.topic] : new_row(answer, habits[answer.topic]);
    row.push_back({answer.day, answer.kind, answer.has_amount, answer.amount});
  }
  void add(const std::string& habit, DayRecord answer) { by_habit_[habit].push_back(answer); }
  /// Empty for a habit without an answer.
  const std::vector<DayRecord>& of(const std::string& habit) const;
  /// The same, taken out.
  std::vector<DayRecord> release(const std::string& habit);

 private:
  std::vector<DayRecord>& new_row(const store::Answer& first, const std::string& habit);

  Day last_;
  std::map<std::string, std::vector<DayRecord>, std::less<>> by_habit_;
  std::vector<std::vector<DayRecord>*> by_topic_;  ///< the same rows, by Answer::topic
};

}  // namespace recover::cli
