#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/yaml/tree.h"

namespace recover::yaml {

/// One value on one line, and how it is written outside and inside brackets.
struct Token {
  std::string block;
  std::string flow;
  Node value;

  /// None when `text` is not exactly one scalar or one value in brackets, on one line.
  static std::optional<Token> read(std::string_view text);
  /// A scalar of a file: as it stands there if that is on one line.
  static Token of(const Node& scalar, std::string_view text);
};

}  // namespace recover::yaml
