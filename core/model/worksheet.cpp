#include "core/model/worksheet.h"

#include <algorithm>

namespace recover {

bool Worksheet::weighed() const {
  return std::ranges::any_of(ideas, [](const Idea& idea) { return !idea.good.empty() || !idea.hard.empty(); });
}

}  // namespace recover
