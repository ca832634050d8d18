#include "core/yaml/plain_map.h"

#include <algorithm>
#include <utility>

#include "core/base/name.h"

namespace recover::yaml {
namespace {

constexpr std::size_t most_entries = 64;  // keys are compared with one another

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_word(char c) { return ('a' <= c && c <= 'z') || is_digit(c) || ('A' <= c && c <= 'Z'); }

bool is_value(std::string_view text) {
  constexpr std::string_view signs = " -./,()";
  return !text.empty() && is_word(text.front()) && text.back() != ' ' && text != "null" && text != "Null" &&
         text != "NULL" &&
         std::ranges::all_of(text, [&](char c) { return is_word(c) || signs.find(c) != std::string_view::npos; });
}

/// A plain scalar: the bytes `begin` to `end` of a line that begins at `line_begin`.
Node scalar(std::string_view text, int line, std::size_t line_begin, std::size_t begin, std::size_t end) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.line = line;
  node.column = static_cast<int>(begin - line_begin) + 1;
  node.begin = begin;
  node.end = end;
  node.text = text.substr(begin, end - begin);
  return node;
}

/// Adds the line `begin` to `end`; false when it is of another shape.
bool add_line(Node& map, std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view line = text.substr(begin, end - begin);
  const std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos || !is_plain_name(line.substr(0, colon)) || !is_value(line.substr(colon + 2))) {
    return false;
  }
  if (map.find(line.substr(0, colon)) != nullptr) return false;
  const int number = static_cast<int>(map.entries.size()) + 1;
  map.entries.push_back(
      {scalar(text, number, begin, begin, begin + colon), scalar(text, number, begin, begin + colon + 2, end)});
  return true;
}

}  // namespace

std::optional<Node> plain_map(std::string_view text, const Limits& limits) {
  if (!text.ends_with('\n') || text.size() > limits.bytes || limits.depth < 1) return std::nullopt;
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  if (lines > most_entries || 1 + 2 * lines > limits.nodes) return std::nullopt;
  Node map;
  map.kind = Node::Kind::map;
  map.style = Node::Style::block;
  map.line = map.column = 1;
  map.entries.reserve(lines);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    if (!add_line(map, text, begin, end)) return std::nullopt;
    begin = end + 1;
  }
  map.end = map.entries.back().value.end;
  return map;
}

}  // namespace recover::yaml
