#include <algorithm>

#include "core/yaml/edits.h"
#include "core/yaml/lines.h"
#include "core/yaml/write.h"

namespace recover::yaml {
namespace {

std::string spaces(int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), ' '); }

/// A line of its own below the one on which a value ends, above the comments that follow.
Edits line_below(std::string_view text, std::size_t end, const std::string& line) {
  return Edits().insert(line_end(text, end), std::string(line_break(text, end)) + line);
}

/// "part" between an opening bracket and what follows it.
Edits into_empty(const InsertionPoint& point, const std::string& part) {
  const std::size_t begin = point.node.begin + 1;
  const std::size_t blanks = skip_spaces(point.text, begin);
  return Edits().replace(begin, blanks + 1 == point.node.end ? blanks : begin, part);
}

/// `[old, item]` or `[item, old]` in place of the spot's value.
Edits as_flow_list(const InsertionPoint& point, std::size_t index, const Token& item) {
  const Node& old = point.node;
  if (old.is_scalar()) {
    const std::string only = Token::of(old, point.text).flow;
    return replacing(point, index == 0 ? '[' + item.flow + ", " + only + ']' : '[' + only + ", " + item.flow + ']');
  }
  if (index == 0) return Edits().insert(old.begin, '[' + item.flow + ", ").insert(old.end, "]");
  return Edits().insert(old.begin, "[").insert(old.end, ", " + item.flow + ']');
}

/// A block map under a key becomes the item of a list by a dash in its indentation.
Edits as_block_list(const InsertionPoint& point, std::size_t index, const Token& item) {
  const Node& map = point.node;
  const int indent = map.column - 3;  // of the dash
  const std::size_t line = line_begin(point.text, map.begin);
  const bool room = point.in_block(Node::Kind::map) && indent >= point.parent->column - 1 && line > point.sign_end() &&
                    only_blanks(point.text, line, map.begin);
  if (!room) return {};
  const std::string added = "- " + item.block;
  const std::size_t dash = map.begin - 2;
  if (index > 0) return line_below(point.text, map.end, spaces(indent) + added).replace(dash, map.begin, "- ");
  return Edits().replace(dash, map.begin,
                         added + std::string(line_break(point.text, map.begin)) + spaces(indent) + "- ");
}

Edits into_nothing(const InsertionPoint& point, const Token& item) {
  if (point.is_empty_file()) return first_line(point.text, "- " + item.block);
  const bool below_key = point.in_block(Node::Kind::map) && point.node.begin == point.node.end;
  if (!below_key) return replacing(point, '[' + item.flow + ']');
  return line_below(point.text, point.node.end, spaces(point.parent->column + 1) + "- " + item.block);
}

Edits into_list(const InsertionPoint& point, std::size_t index, const Token& item) {
  const Node& list = point.node;
  const auto& items = list.items;
  if (list.style == Node::Style::flow) {
    if (items.empty()) return into_empty(point, item.flow);
    if (index < items.size()) return Edits().insert(items[index].begin, item.flow + ", ");
    return Edits().insert(items.back().end, ", " + item.flow);
  }
  // Above an item may stand a comment about it, so a new one follows the item before.
  const std::string line = spaces(list.column - 1) + "- " + item.block;
  if (index > 0) return line_below(point.text, items[index - 1].end, line);
  const std::string end(line_break(point.text, list.begin));
  return Edits().insert(list.begin, "- " + item.block + end + spaces(list.column - 1));
}

}  // namespace

Edits adding_key(const InsertionPoint& point, std::string_view key, const Token& value) {
  const Node& map = point.node;
  const std::string line = scalar(key) + ": " + value.block;
  const std::string flow = flow_scalar(key) + ": " + value.flow;
  if (map.kind == Node::Kind::nothing) {
    return point.is_empty_file() ? first_line(point.text, line) : replacing(point, '{' + flow + '}');
  }
  if (map.style == Node::Style::block) return line_below(point.text, map.end, spaces(map.column - 1) + line);
  if (!has_bracket(map, point.text)) return Edits().insert(map.begin, "{").insert(map.end, ", " + flow + '}');
  if (map.entries.empty()) return into_empty(point, flow);
  return Edits().insert(map.entries.back().value.end, ", " + flow);
}

Edits adding_list(const InsertionPoint& point, std::string_view key, const Token& item) {
  const Node& map = point.node;
  const bool is_file = point.is_empty_file();
  if (!is_file && map.style != Node::Style::block) {
    return adding_key(point, key, {'[' + item.flow + ']', '[' + item.flow + ']', {}});
  }
  const int indent = is_file ? 0 : map.column - 1;
  const std::string end(line_break(point.text, is_file ? 0 : map.end));
  const std::string lines = scalar(key) + ':' + end + spaces(indent + 2) + "- " + item.block;
  return is_file ? first_line(point.text, lines) : line_below(point.text, map.end, spaces(indent) + lines);
}

Edits inserting(const InsertionPoint& point, std::size_t index, const Token& item) {
  switch (point.node.kind) {
    case Node::Kind::nothing:
      return into_nothing(point, item);
    case Node::Kind::list:
      return into_list(point, index, item);
    case Node::Kind::map:
      if (point.node.style == Node::Style::block) return as_block_list(point, index, item);
      return as_flow_list(point, index, item);
    case Node::Kind::scalar:
      break;
  }
  return as_flow_list(point, index, item);
}

}  // namespace recover::yaml
