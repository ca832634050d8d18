#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/yaml/editor.h"
#include "core/yaml/tree.h"

namespace recover::yaml {

/// What an edit means, said on a tree: the text that an edit makes must read as this. Each changes `root` and leaves
/// places alone; false when that can't be done, with `root` in any state.

/// The position that a word of a path gives.
std::optional<std::size_t> position(std::string_view word);
/// The value at a path, or null.
const Node* at_path(const Node& root, const Path& path);
/// The path without each "0" that stands for "the only one" of a value that is no list. On a map it does so only on the
/// way to something: as the last word it might be meant as a key, which no edit makes.
Path resolved(const Node& root, const Path& path);

/// Sets the value at `path`, making maps on the way; a scalar in the way becomes `{scalar_key: scalar}`.
bool mean_set(Node& root, const Path& path, const Node& value, std::string_view scalar_key);
bool mean_insert(Node& root, const Path& list, std::size_t index, const Node& value);
bool mean_remove(Node& root, const Path& path);

}  // namespace recover::yaml
