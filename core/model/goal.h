#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/time/day.h"

namespace recover {

struct Step {
  std::string text;
  std::optional<Day> done;
  std::optional<Day> by;
  std::string once = {};  ///< the key of `--once` it was done with

  friend bool operator==(const Step&, const Step&) = default;
};

/// Wish, best outcome, obstacle, and the plan for it (Oettingen's mental contrasting; DOMAIN finding 4).
struct MentalContrast {
  std::string wish;
  std::string outcome;
  std::string obstacle;
  std::string cue;  ///< `if:`
  std::string then;

  bool empty() const { return *this == MentalContrast{}; }
  friend bool operator==(const MentalContrast&, const MentalContrast&) = default;
};

/// Something small and achievable: goals/<name>.yaml.
struct Goal {
  enum class State { active, resting, done, let_go };

  std::string name;
  std::string title;
  std::string why;
  std::string area;  ///< id of a wellness dimension
  std::optional<Day> started;
  std::optional<Day> by;
  std::optional<int> confidence;  ///< 0–10: how sure the person is that it can be done
  std::vector<Step> steps;
  MentalContrast picture;
  std::string reward;
  std::optional<Day> done;
  std::optional<Day> resting;
  std::optional<Day> let_go;

  State state() const { return done ? State::done : let_go ? State::let_go : resting ? State::resting : State::active; }
  int steps_done() const;
  /// The first step not done; null when there is none.
  const Step* next_step() const;
  friend bool operator==(const Goal&, const Goal&) = default;
};

}  // namespace recover
