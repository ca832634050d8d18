#pragma once

#include <optional>
#include <string>

namespace recover {

/// A line to say to oneself: an item of self-talk.yaml.
struct SelfTalk {
  std::string line;
  std::optional<int> belief;  ///< how true it feels, 0 to 100
  std::string from;           ///< whose words they are; empty: one's own

  /// Believed enough to lean on: only such lines are shown unasked (affirmations that are not believed can hurt,
  /// DOMAIN.md finding 3).
  bool believed() const { return belief && *belief >= 60; }
  friend bool operator==(const SelfTalk&, const SelfTalk&) = default;
};

}  // namespace recover
