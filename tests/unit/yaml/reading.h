#pragma once

#include <string>
#include <string_view>

#include "core/yaml/tree.h"

namespace recover::test {

inline const std::string bom = "\xEF\xBB\xBF";

/// "code@line:column" of each problem, in order.
inline std::string problems_of(std::string_view text) {
  std::string out;
  for (const Problem& problem : yaml::parse("habits/walk.yaml", text).problems) {
    out += (out.empty() ? "" : " ") + problem.code + '@' + std::to_string(problem.location.line) + ':' +
           std::to_string(problem.location.column);
  }
  return out;
}

/// The bytes that a value stands on.
inline std::string bytes_of(std::string_view text, const yaml::Node& node) {
  return std::string(text.substr(node.begin, node.end - node.begin));
}

inline std::string repeated(std::string_view part, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += part;
  return out;
}

}  // namespace recover::test
