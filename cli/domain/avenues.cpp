#include "cli/domain/avenues.h"

#include <algorithm>

#include "core/base/text.h"

namespace recover::cli {

std::string avenues_said() {
  constexpr std::ptrdiff_t some = 5;
  return join(std::vector<std::string>(avenues.begin(), avenues.begin() + some), ", ");
}

std::vector<std::string> rating_texts(std::string_view Rating::*which) {
  std::vector<std::string> texts(ratings.size());
  std::ranges::transform(ratings, texts.begin(), [which](const Rating& rating) { return std::string(rating.*which); });
  return texts;
}

int rating_from(std::string_view word) {
  const auto* const found = std::ranges::find(ratings, word, &Rating::word);
  return found == ratings.end() ? 0 : found->value;
}

}  // namespace recover::cli
