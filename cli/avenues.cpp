#include "cli/avenues.h"

#include <algorithm>
#include <vector>

#include "core/base/text.h"

namespace recover::cli {

std::string avenues_said() {
  constexpr std::ptrdiff_t some = 5;
  return join(std::vector<std::string>(avenues.begin(), avenues.begin() + some), ", ");
}

int rating_from(std::string_view word) {
  const auto* const found = std::ranges::find(ratings, word, &Rating::word);
  return found == ratings.end() ? 0 : found->value;
}

}  // namespace recover::cli
