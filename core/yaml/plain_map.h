#pragma once

#include <optional>
#include <string_view>

#include "core/yaml/tree.h"

namespace recover::yaml {

/// The tree of a text in the shape that most habits have: each line is `key: value`, a plain name and a value
/// of plain words in ASCII. Says nothing of any other text, nor of one with a key twice.
///
/// Ten times as fast as yaml-cpp, and the same to the last place (a property test and fuzz_verify hold them equal):
/// what YAML leaves to be decided about such a line is only whether its value is a null.
std::optional<Node> plain_map(std::string_view text, const Limits& limits);

/// The tree of any text, by yaml-cpp: parse() where plain_map() says nothing.
Parsed parse_any(std::string_view file, std::string_view text, const Limits& limits);

}  // namespace recover::yaml
