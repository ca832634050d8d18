#include "core/rules/helped.h"

#include <algorithm>
#include <tuple>

#include "core/base/text.h"

namespace recover {
namespace {

constexpr double below_all = -2;

std::optional<double> median_of(const HelpedFigures& figures) {
  std::vector<int> ratings;
  ratings.insert(ratings.end(), static_cast<std::size_t>(figures.harder), -1);
  ratings.insert(ratings.end(), static_cast<std::size_t>(figures.same), 0);
  ratings.insert(ratings.end(), static_cast<std::size_t>(figures.helped), 1);
  if (ratings.empty()) return std::nullopt;
  const std::size_t middle = ratings.size() / 2;
  if (ratings.size() % 2 == 1) return ratings[middle];
  return (ratings[middle - 1] + ratings[middle]) / 2.0;
}

}  // namespace

std::vector<HelpedFigures> helped_figures(const std::vector<HelpedNote>& notes) {
  std::vector<HelpedFigures> all;
  for (const HelpedNote& note : notes) {
    const std::string name = lower(note.name);
    auto found = std::ranges::find(all, name, [](const HelpedFigures& one) { return lower(one.name); });
    if (found == all.end()) {
      all.push_back({note.name, 0, 0, 0, 0, std::nullopt});
      found = all.end() - 1;
    }
    ++found->times;
    if (!note.rating) continue;
    ++(*note.rating > 0 ? found->helped : *note.rating < 0 ? found->harder : found->same);
  }
  for (HelpedFigures& figures : all) figures.median = median_of(figures);
  std::ranges::stable_sort(all, std::greater{}, [](const HelpedFigures& one) {
    return std::tuple{one.median.value_or(below_all), one.helped, one.times};
  });
  return all;
}

}  // namespace recover
