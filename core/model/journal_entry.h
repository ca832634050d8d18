#pragma once

#include <string>

#include "core/time/day.h"

namespace recover {

/// A piece of longer writing: journal/2026-11-23-2014.yaml.
struct JournalEntry {
  std::string name;       ///< "2026-11-23-2014"
  Day day;                ///< the practice day it is of
  std::string at;         ///< local wall time with offset, or empty when written by hand without one
  std::string prompt;     ///< id of the question it answers, or empty
  std::string text;       ///< without line breaks at its end
  std::string once = {};  ///< the key of `--once` it was written with, or empty

  friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

}  // namespace recover
