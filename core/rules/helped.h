#pragma once

#include <optional>
#include <string>
#include <vector>

namespace recover {

/// What somebody did and how it was afterwards, by their own word.
struct HelpedNote {
  std::string name;           ///< an avenue, or the thing itself
  std::optional<int> rating;  ///< 1 it helped, 0 about the same, -1 it felt harder
};

/// The notes of one name, counted. Nothing is concluded from them.
struct HelpedFigures {
  std::string name;
  int times = 0;
  int helped = 0;
  int same = 0;
  int harder = 0;
  std::optional<double> median;  ///< of the ratings; between two of them it is halfway

  friend bool operator==(const HelpedFigures&, const HelpedFigures&) = default;
};

/// By name without regard to case (as first written): the highest median first, then those that helped most often, then
/// those noted most often, then in the order in which they were first noted. Without a rating come last.
std::vector<HelpedFigures> helped_figures(const std::vector<HelpedNote>& notes);

}  // namespace recover
