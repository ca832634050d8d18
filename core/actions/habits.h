#pragma once

#include <optional>
#include <string>

#include "core/actions/naming.h"
#include "core/model/habit.h"
#include "core/store/habit_file.h"
#include "core/store/transaction.h"

namespace recover::actions {

/// Adds a habit. Its name is made from the title, unless it has one already. Throws Failure(ErrorKind::refused):
/// "title-taken" and "habit-archived" when another habit has this title (each hint holds its name), "name-taken",
/// "title-empty". A habit that was given a name may have a title that is in use.
Added<Habit> add(store::Transaction& transaction, Habit habit, Day today, TitleInUse in_use = TitleInUse::refused);

/// What changes of a habit. A schedule or target holds from `from` on, from the beginning without it (R12).
struct HabitEdit {
  store::HabitChanges keys;
  std::optional<Schedule> schedule;
  std::optional<Target> target;
  std::optional<Day> from;

  bool empty() const { return keys == store::HabitChanges{} && !schedule && !target; }
};
/// Throws Failure(ErrorKind::refused) ("title-empty") when the new title is empty.
void edit(store::Transaction& transaction, const Habit& habit, const HabitEdit& wanted);

/// Gives a habit another title; its name and its days stay. Throws Failure(ErrorKind::refused) ("title-empty").
void rename(store::Transaction& transaction, const Habit& habit, const std::string& title);

/// Puts a habit, or all of them, on hold. Throws Failure(ErrorKind::refused) ("range-reversed") for a pause that would
/// end before it begins.
void pause(store::Transaction& transaction, const Habit& habit, const Pause& pause);
void pause_all(store::Transaction& transaction, const Pause& pause);

/// Lets a habit go on from `today`: its pauses that hold today end, and the time in which it was archived turns into a
/// pause, so that it stays as it was counted. False when it was neither on hold nor archived.
bool resume(store::Transaction& transaction, const Habit& habit, Day today);
/// Ends the pauses for all habits. False when there was none that holds today.
bool resume_all(store::Transaction& transaction, Day today);

/// Puts a habit away; `last` is the last day on which it was due, the day before `today` when none is given. False when
/// it is archived already and no day is given: its last day, and so its figures, stay.
bool archive(store::Transaction& transaction, const Habit& habit, std::optional<Day> last, Day today);

/// What came of taking a habit out.
struct HabitRemoval {
  enum class Kind { removed, archived, archived_already } kind = Kind::removed;
  int entries = 0;  ///< that it has
};
/// Takes a habit out. One with entries is archived instead, unless they are to be forgotten, too.
HabitRemoval remove(store::Transaction& transaction, const Habit& habit, bool forget_entries, Day today);

}  // namespace recover::actions
