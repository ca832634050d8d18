#pragma once

#include <algorithm>

#include "core/yaml/tree.h"

namespace recover::test {

/// The same values at the same places in the same styles.
inline bool same_tree(const yaml::Node& a, const yaml::Node& b) {
  const auto same_entry = [](const yaml::Node::Entry& x, const yaml::Node::Entry& y) {
    return same_tree(x.key, y.key) && same_tree(x.value, y.value);
  };
  return a.kind == b.kind && a.style == b.style && a.line == b.line && a.column == b.column && a.begin == b.begin &&
         a.end == b.end && a.text == b.text && std::ranges::equal(a.items, b.items, same_tree) &&
         std::ranges::equal(a.entries, b.entries, same_entry);
}

}  // namespace recover::test
