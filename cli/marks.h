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

  /// Takes an answer; the lines of one pass come from one reader.
  void take(const store::Line& line) {
    const bool known = line.topic < by_topic_.size() && by_topic_[line.topic] != nullptr;
    std::vector<DayRecord>& row = known ? *by_topic_[line.topic] : new_row(line);
    row.push_back({line.day, line.kind, line.amount.has_value(), line.amount.value_or(0)});
  }
  /// Takes in what another has of the days after ours.
  void append(Marks&& later);
  void add(const std::string& habit, DayRecord answer) { by_habit_[habit].push_back(answer); }
  /// Empty for a habit without an answer.
  const std::vector<DayRecord>& of(const std::string& habit) const;
  /// The same, taken out.
  std::vector<DayRecord> release(const std::string& habit);

 private:
  std::vector<DayRecord>& new_row(const store::Line& line);

  std::map<std::string, std::vector<DayRecord>, std::less<>> by_habit_;
  std::vector<std::vector<DayRecord>*> by_topic_;  ///< the same rows, by Line::topic
};

}  // namespace recover::cli
