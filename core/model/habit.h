#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/schedule.h"
#include "core/time/day.h"

namespace recover {

/// Days on which nothing is expected. Both ends included; without `to` it is open.
struct Pause {
  Day from;
  std::optional<Day> to;
  std::string why;

  bool has(Day day) const { return from <= day && (!to || day <= *to); }
  friend bool operator==(const Pause&, const Pause&) = default;
};

/// A repeated practice: habits/<name>.yaml.
struct Habit {
  std::string name;                                                   ///< what stands in the file name; never changes
  std::string title;                                                  ///< as the person wrote it
  std::vector<Dated<Schedule>> every = {{std::nullopt, Schedule{}}};  ///< in order of day, never empty
  std::vector<Dated<Target>> amount;                                  ///< in order of day; empty: no amount
  std::string tiny;                                                   ///< the small version that counts in full
  std::string cue;                                                    ///< `if:` of the if–then plan
  std::string then;
  std::optional<Day> start;
  std::optional<Day> end;  ///< archived from the day after
  int grace = 2;           ///< 0–3
  std::string when;        ///< part of the day, free words; "morning", "afternoon", "evening" sort in this order
  std::optional<int> order;
  std::vector<Pause> pauses;
  std::vector<int> milestones;  ///< totals celebrated besides R14's
  std::string reward;
  std::string area;

  bool archived(Day today) const { return end && *end < today; }
  friend bool operator==(const Habit&, const Habit&) = default;
};

}  // namespace recover
