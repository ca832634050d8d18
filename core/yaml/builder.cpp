#include "core/yaml/builder.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/yaml/extent.h"

namespace recover::yaml {
namespace {

Node::Style style_at(char c, bool in_flow) {
  switch (c) {
    case '"': return Node::Style::double_quoted;
    case '\'': return Node::Style::single_quoted;
    case '|': return in_flow ? Node::Style::plain : Node::Style::literal;
    case '>': return in_flow ? Node::Style::plain : Node::Style::folded;
    default: return Node::Style::plain;
  }
}

}  // namespace

Builder::Builder(std::string_view file, std::string_view text, const Limits& limits, Parsed& out)
    : file_(file), text_(text), limits_(limits), out_(out), shift_(text.starts_with("\xEF\xBB\xBF") ? 3 : 0) {
  column_from_ = shift_;
}

std::size_t Builder::offset(const YAML::Mark& mark) const {
  return std::min(text_.size(), static_cast<std::size_t>(std::max(mark.pos, 0)) + shift_);
}

int Builder::column_at(std::size_t at) {
  std::size_t from = column_from_;
  int column = column_known_;
  const bool further = from <= at && text_.substr(from, at - from).find('\n') == std::string_view::npos;
  if (!further) {
    from = std::max(line_begin(text_, at), std::min(shift_, at));
    column = 1;
  }
  for (std::size_t i = from; i < at; ++i) column += (static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U ? 1 : 0;
  column_from_ = at;
  column_known_ = column;
  return column;
}

Node Builder::at(Node::Kind kind, const YAML::Mark& mark) {
  if (++nodes_ > limits_.nodes) throw LimitReached{mark, "there are more values here than a notebook's file can hold"};
  Node node;
  node.kind = kind;
  node.begin = node.end = offset(mark);
  node.line = mark.line + 1;
  node.column = column_at(node.begin);
  return node;
}

void Builder::report(std::string code, const YAML::Mark& mark, std::string what, std::string hint) {
  const std::size_t spot = offset(mark);
  out_.problems.push_back({std::move(code), Level::error, {std::string(file_), mark.line + 1, column_at(spot)}, std::move(what), std::move(hint)});
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  if (++documents_ < 2) return;
  const std::size_t rest = skip_blank(text_, offset(mark));
  if (rest >= text_.size() && out_.root.kind != Node::Kind::nothing) return;
  report("second-document", mark, "the file's first part ended before this, and only that is read", "put it in line with what stands above, or take it out");
}

void Builder::check_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
  if (anchor != 0) report("alias", mark, "anchors (&name) are not read here", "write the value out where it is needed");
  if (tag != "?" && tag != "!" && !tag.empty()) report("tag", mark, "tags (!name) are not read here", "take the tag out");
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  check_properties(mark, "", anchor);
  Node node = at(Node::Kind::nothing, mark);
  place_nothing(node, node.begin);
  add(std::move(node));
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  report("alias", mark, "aliases (*name) are not read here", "write the value out");
  add(at(Node::Kind::nothing, mark));
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) {
  check_properties(mark, tag, anchor);
  Node node = at(Node::Kind::scalar, mark);
  node.text = value;
  const char first = node.begin < text_.size() ? text_[node.begin] : '\0';
  node.style = style_at(first, in_flow());
  switch (node.style) {
    case Node::Style::double_quoted:
    case Node::Style::single_quoted: {
      const auto end = quoted_end(text_, node.begin);
      if (!end) report("quote-open", mark, "this quote is never closed", "add the closing quote");
      node.end = end.value_or(text_.size());
      break;
    }
    case Node::Style::literal:
    case Node::Style::folded: node.end = block_scalar_end(text_, node.begin, parent_indent()); break;
    default: node.end = plain_end(text_, node.begin, value, in_flow());
  }
  add(std::move(node));
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value /*style*/) {
  check_properties(mark, tag, anchor);
  open(Node::Kind::list, mark);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) {
  check_properties(mark, tag, anchor);
  open(Node::Kind::map, mark);
}

void Builder::open(Node::Kind kind, const YAML::Mark& mark) {
  if (static_cast<int>(open_.size()) >= limits_.depth) throw LimitReached{mark, "this is nested more deeply than a notebook's file can be"};
  Open level;
  level.node = at(kind, mark);
  const char first = level.node.begin < text_.size() ? text_[level.node.begin] : '\0';
  level.node.style = first == (kind == Node::Kind::list ? '[' : '{') ? Node::Style::flow : Node::Style::block;
  level.node.end = level.node.begin + 1;
  open_.push_back(std::move(level));
}

void Builder::close() {
  Node node = std::move(open_.back().node);
  open_.pop_back();
  const Node* last = !node.items.empty() ? &node.items.back() : !node.entries.empty() ? &node.entries.back().value : nullptr;
  const std::size_t from = last != nullptr ? last->end : node.begin + 1;
  node.end = node.style == Node::Style::flow ? flow_end(text_, from, text_[node.begin]) : from;
  add(std::move(node));
}

bool Builder::in_flow() const { return !open_.empty() && open_.back().node.style == Node::Style::flow; }

/// The indentation that a block scalar's lines must exceed: that of the innermost block collection around it.
int Builder::parent_indent() const {
  if (open_.empty()) return -1;
  return open_.back().node.column - 1;
}

/// An empty value stands right behind its key's colon, or behind its dash; one written "~" or "null" stands where it is.
void Builder::place_nothing(Node& node, std::size_t mark) const {
  constexpr std::array<std::string_view, 4> words = {"~", "null", "Null", "NULL"};
  if (open_.empty()) return;
  const Open& parent = open_.back();
  std::size_t before = parent.node.begin;
  if (parent.has_key) before = parent.key.end;
  else if (!parent.node.items.empty()) before = parent.node.items.back().end;
  for (const std::string_view word : words) {
    const bool there = text_.substr(mark).starts_with(word);
    const std::string_view between = mark > before ? text_.substr(before, mark - before) : std::string_view{};
    if (there && between.find_first_not_of(" \t\r\n:-,[") == std::string_view::npos) {
      node.end = mark + word.size();
      return;
    }
  }
  const char sign = parent.has_key ? ':' : '-';
  const std::size_t found = text_.find(sign, before);
  if (found == std::string_view::npos || parent.node.style == Node::Style::flow) {
    node.begin = node.end = parent.has_key ? (found == std::string_view::npos ? before : std::min(found + 1, mark)) : mark;
  } else {
    node.begin = node.end = found + 1;
  }
  if (parent.has_key) {
    node.line = parent.key.line;
    node.column = parent.key.column;
  }
}

void Builder::add(Node node) {
  if (open_.empty()) {
    if (documents_ == 1) out_.root = std::move(node);
    return;
  }
  Open& parent = open_.back();
  if (parent.node.kind == Node::Kind::list) {
    parent.node.items.push_back(std::move(node));
  } else if (!parent.has_key) {
    add_key(parent, std::move(node));
  } else {
    parent.node.entries.push_back({std::move(parent.key), std::move(node)});
    parent.has_key = false;
  }
}

void Builder::add_key(Open& parent, Node node) {
  const Place place{std::string(file_), node.line, node.column};
  const std::size_t colon = skip_blank(text_, node.end);
  const bool flow = parent.node.style == Node::Style::flow;
  if (node.kind != Node::Kind::scalar) {
    out_.problems.push_back({"key-shape", Level::error, place, "a key must be a word", "write it as key: value"});
  } else if (colon >= text_.size() || text_[colon] != ':' || (!flow && line_begin(text_, colon) != line_begin(text_, node.end))) {
    out_.problems.push_back({"key-shape", Level::error, place, "a colon is missing after \"" + node.text + '"', node.text + ": value"});
  } else if (const auto [twin, fresh] = parent.lines.emplace(node.text, node.line); !fresh) {
    out_.problems.push_back({"key-twice", Level::error, place,
                             '"' + node.text + "\" was already given on line " + std::to_string(twin->second), "keep one of them"});
  }
  parent.key = std::move(node);
  parent.has_key = true;
}

}  // namespace recover::yaml
