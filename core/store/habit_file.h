#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/habit.h"
#include "core/store/transaction.h"

namespace recover::store {

/// Returns where a habit is kept: "habits/walk.yaml".
std::string file_of(const Habit& habit);

/// Writes the file of a new habit.
void put(Transaction& transaction, const Habit& habit);

/// What is set anew in a habit's file. What is absent stays as it is, and an empty text takes its key out.
struct HabitChanges {
  std::optional<std::string> title;
  std::optional<std::string> tiny;
  std::optional<std::string> cue;
  std::optional<std::string> then;
  std::optional<std::string> when;
  std::optional<std::string> reward;
  std::optional<std::string> area;
  std::optional<Day> start;
  std::optional<Day> end;
  std::optional<int> order;
  std::optional<int> grace;
  std::vector<int> milestones;            ///< empty: they stay
  std::vector<std::string> cleared = {};  ///< keys of the file that are taken out

  friend bool operator==(const HabitChanges&, const HabitChanges&) = default;
};
void edit(Transaction& transaction, const Habit& habit, const HabitChanges& changes);

/// Writes a schedule that holds from `from` on; what held before keeps its days (R12). It replaces all of them without
/// `from`, or when the habit began on that day or later.
void set_schedule(Transaction& transaction, const Habit& habit, const Schedule& schedule, std::optional<Day> from);
/// The same for the amount's target.
void set_target(Transaction& transaction, const Habit& habit, const Target& target, std::optional<Day> from);

void set_end(Transaction& transaction, const Habit& habit, Day last);
void clear_end(Transaction& transaction, const Habit& habit);

}  // namespace recover::store
