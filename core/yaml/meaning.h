#pragma once

#include <string_view>

#include "core/yaml/splice.h"
#include "core/yaml/tree.h"

namespace recover::yaml {

/// What an edit means, said on a tree: the text that an edit makes must read as this. Each changes `root`; places are left alone.

/// The node at a path, or null.
const Node* at_path(const Node& root, const Path& path);
Node* at_path(Node& root, const Path& path);
/// The position in a list that a path's last word gives.
std::size_t position(const Path& path);

/// Sets the value at `path`, making maps on the way; a scalar in the way becomes `{scalar_key: scalar}`.
void mean_set(Node& root, const Path& path, const Node& value, std::string_view scalar_key);
void mean_insert(Node& root, const Path& list, std::size_t index, const Node& value);
void mean_remove(Node& root, const Path& path);

}  // namespace recover::yaml
