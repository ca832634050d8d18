#include "core/yaml/edits.h"

#include <algorithm>
#include <utility>

#include "core/yaml/extent.h"
#include "core/yaml/lines.h"
#include "core/yaml/write.h"

namespace recover::yaml {
namespace {

bool is_block_scalar(const Node& node) {
  return node.style == Node::Style::literal || node.style == Node::Style::folded;
}

bool is_block_collection(const Node& node) {
  return node.kind != Node::Kind::nothing && node.style == Node::Style::block;
}

}  // namespace

Edits& Edits::replace(std::size_t begin, std::size_t end, std::string text) {
  list_.push_back({begin, end, std::move(text)});
  return *this;
}

std::string Edits::applied_to(std::string_view text) const {
  std::vector<Edit> sorted = list_;
  std::ranges::stable_sort(sorted, {}, &Edit::begin);
  std::string out;
  std::size_t from = 0;
  for (const Edit& edit : sorted) {
    out += text.substr(from, edit.begin - from);
    out += edit.text;
    from = std::max(from, edit.end);
  }
  return out.append(text.substr(from));
}

std::size_t InsertionPoint::sign_end() const {
  if (parent == nullptr) return bom_size(text);
  if (parent->kind == Node::Kind::map) return skip_blank(text, parent->entries[index].key.end) + 1;
  return (index == 0 ? parent->begin : skip_blank(text, parent->items[index - 1].end)) + 1;
}

Edits first_line(std::string_view text, const std::string& line) {
  const std::string end(line_break(text, 0));
  const bool begun = text.size() > bom_size(text) && !text.ends_with('\n');
  return Edits().insert(text.size(), begun ? end + line : line + end);
}

Edits replacing(const InsertionPoint& point, std::string_view token) {
  const std::string_view text = point.text;
  const Node& old = point.node;
  if (point.is_empty_file()) return first_line(text, std::string(token));
  Edits edits;
  if (old.begin == old.end) {
    edits.insert(old.begin, ' ' + std::string(token));
  } else if (is_block_scalar(old)) {  // a comment behind its sign stays
    edits.replace(old.begin, block_header_end(text, old.begin), std::string(token));
    edits.erase(line_end(text, old.begin), old.end);
  } else if (is_block_collection(old) && point.parent != nullptr && line_begin(text, old.begin) > point.sign_end()) {
    // It stands below its key or dash: the token goes up to that, and the lines go.
    edits.insert(point.sign_end(), ' ' + std::string(token));
    edits.erase(end_above(text, old.begin), line_end(text, old.end));
  } else {
    edits.replace(old.begin, old.end, std::string(token));
  }
  return edits;
}

Edits scalar_to_map(const InsertionPoint& point, std::string_view scalar_key, std::string_view key,
                    const Token& value) {
  const Node& old = point.node;
  const Token raw = Token::of(old, point.text);
  if (!point.in_block(Node::Kind::list)) {
    return replacing(point, flow_map({{flow_scalar(scalar_key), raw.flow}, {flow_scalar(key), value.flow}}));
  }
  Edits edits = replacing(point, scalar(scalar_key) + ": " + raw.block);
  const std::size_t line = line_end(point.text, old.end);
  const std::string indent(static_cast<std::size_t>(old.column - 1), ' ');
  return edits.insert(line, std::string(line_break(point.text, old.begin)) + indent + scalar(key) + ": " + value.block);
}

}  // namespace recover::yaml
