#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/model/day_counter.h"
#include "core/model/goal.h"
#include "core/model/habit.h"
#include "core/time/day.h"

namespace recover {

namespace store {
class Notebook;
}

/// A person's notebook as another program uses it: on the machine's own disk, clock and random source.
///
/// Reading never throws for a file that can't be understood: what can be read is there, and `problems` says the rest.
/// What changes the notebook is one transaction each, under its lock: stored whole or not at all, and undone by one
/// step of undo. It throws Failure, with the problems that say why.
class Notebook {
 public:
  /// Opens the notebook in a folder, which need not be there yet: the first change makes it.
  static Notebook open(std::string folder);
  Notebook(Notebook&&) noexcept;
  Notebook& operator=(Notebook&&) noexcept;
  ~Notebook();

  const std::string& folder() const;
  /// The practice day of now: the date after `day-starts` is taken off (R1).
  Day today() const;
  std::vector<Habit> habits() const;  ///< in order of name
  std::vector<Goal> goals() const;
  std::vector<DayCounter> counters() const;
  /// What could not be read so far, and notes.
  Problems problems() const;

  /// The store behind it, for the library's own functions.
  store::Notebook& store() const;

 private:
  struct Machine;
  explicit Notebook(std::unique_ptr<Machine> machine);

  std::unique_ptr<Machine> machine_;
};

}  // namespace recover
