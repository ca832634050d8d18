#include "core/model/action.h"

#include <algorithm>

namespace recover {

std::optional<ActionKind> action_of(std::string_view word) {
  const auto* const found = std::ranges::find(action_words, word);
  if (found == action_words.end()) return std::nullopt;
  return static_cast<ActionKind>(found - action_words.begin());
}

std::string ActionTitle::line() const {
  if (!kind) return text;
  const std::string what(word(*kind));
  return subject.empty() ? what : what + ": " + subject;
}

}  // namespace recover
