#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/time/day.h"

namespace recover {

/// An idea, and what speaks for and against it once it was looked at.
struct Idea {
  std::string text;
  std::string good;
  std::string hard;

  friend bool operator==(const Idea&, const Idea&) = default;
};

/// A problem thought through step by step (problem-solving therapy, DOMAIN.md §2.7): worksheets/<day>-<name>.yaml.
struct Worksheet {
  std::string kind;  ///< "solve"; of a file of another kind nothing else is read
  std::string stem;  ///< of the file: "2026-11-23-noise-at-night"
  std::string name;  ///< the stem without its day: "noise-at-night"
  std::string title;
  std::optional<Day> started;
  std::string facts;
  std::string hope;  ///< what would be better
  std::vector<Idea> ideas;
  std::string choice;
  std::string cue;  ///< `if:`
  std::string then;
  std::optional<Day> look_back;    ///< when to see how it went
  std::optional<Day> looked_back;  ///< when that was done
  std::string result;

  bool weighed() const;
  /// A look back that is open on this day.
  bool due(Day today) const { return look_back && *look_back <= today && !looked_back; }
  friend bool operator==(const Worksheet&, const Worksheet&) = default;
};

}  // namespace recover
