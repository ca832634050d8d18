#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/time/day.h"

namespace recover {

/// How strong a mood was, 0 to 100, before the record and after it.
struct FeltMood {
  std::string mood;
  std::optional<int> before;
  std::optional<int> after;

  friend bool operator==(const FeltMood&, const FeltMood&) = default;
};

/// A thought looked at from several sides (the seven columns of DOMAIN.md §2.8): worksheets/<day>-<name>.yaml of the
/// kind `thoughts`.
struct ThoughtRecord {
  std::string kind;  ///< "thoughts"; of a file of another kind nothing else is read
  std::string stem;  ///< of the file: "2026-11-23-thought"
  std::string name;  ///< the stem without its day
  std::string title;
  std::optional<Day> started;
  std::string situation;
  std::vector<FeltMood> moods;
  std::string thought;
  std::optional<int> before;     ///< how true the thought felt, 0 to 100
  std::string pattern;           ///< id of an item of the pack `reframes`
  std::string evidence_for;      ///< `for:`
  std::string evidence_against;  ///< `against:`
  std::string line;              ///< kinder and still true
  std::optional<int> after;      ///< how true that line feels, 0 to 100

  friend bool operator==(const ThoughtRecord&, const ThoughtRecord&) = default;
};

}  // namespace recover
