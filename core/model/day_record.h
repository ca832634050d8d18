#pragma once

#include <span>

#include "core/model/entry.h"
#include "core/time/day.h"

namespace recover {

/// What a habit's day says: one answer of the log, or (from records_of) all answers of that day taken together. Four
/// bytes, because ten years hold many.
class DayRecord {
 public:
  /// `kind`: an answer kind.
  constexpr DayRecord(Day day, EntryKind kind = EntryKind::done)  // NOLINT(google-explicit-constructor)
      : day_and_kind_(day.number() * kinds + static_cast<int>(kind)) {}

  constexpr Day day() const { return Day(std::chrono::local_days{std::chrono::days{day_and_kind_ >> kind_bits}}); }
  constexpr EntryKind kind() const { return static_cast<EntryKind>(day_and_kind_ & (kinds - 1)); }

  friend bool operator==(const DayRecord&, const DayRecord&) = default;

 private:
  static constexpr int kind_bits = 3;
  static constexpr int kinds = 1 << kind_bits;

  int day_and_kind_;
};

/// Whether each has a later day than the one before.
constexpr bool is_one_a_day(std::span<const DayRecord> records) {
  unsigned others = 0;  // all are looked at: without a way out the compiler takes several at once
  for (std::size_t i = 1; i < records.size(); ++i) others |= records[i - 1].day() < records[i].day() ? 0U : 1U;
  return others == 0;
}

/// The amount of an answer, or (from amounts_of) of all answers of a day.
struct DayAmount {
  Day day;
  double amount = 0;

  friend bool operator==(const DayAmount&, const DayAmount&) = default;
};

}  // namespace recover
