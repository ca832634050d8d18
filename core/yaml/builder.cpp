#include "core/yaml/builder.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/yaml/extent.h"
#include "core/yaml/lines.h"

namespace recover::yaml {
namespace {

Node::Style style_at(char c) {
  switch (c) {
    case '"':
      return Node::Style::double_quoted;
    case '\'':
      return Node::Style::single_quoted;
    case '|':
      return Node::Style::literal;
    case '>':
      return Node::Style::folded;
    default:
      return Node::Style::plain;
  }
}

int characters_in(std::string_view text) {
  return static_cast<int>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// The bytes of a null that is written out at `at`, or 0.
std::size_t null_word(std::string_view text, std::size_t at, bool in_flow) {
  constexpr std::array<std::string_view, 4> words = {"~", "null", "Null", "NULL"};
  for (const std::string_view word : words) {
    if (text.substr(at).starts_with(word) && plain_end(text, at, {}, in_flow) == at + word.size()) return word.size();
  }
  return 0;
}

}  // namespace

Builder::Builder(std::string_view file, std::string_view text, const Limits& limits, Parsed& out)
    : file_(file), text_(text), limits_(limits), out_(out), shift_(bom_size(text)), column_from_(shift_) {}

std::size_t Builder::offset(const YAML::Mark& mark) const {
  return std::min(text_.size(), static_cast<std::size_t>(std::max(mark.pos, 0)) + shift_);
}

int Builder::column_at(std::size_t at) {
  const auto [low, high] = std::minmax(at, column_from_);
  const std::string_view between = text_.substr(low, high - low);
  if (between.find('\n') != std::string_view::npos) {
    const std::size_t begin = line_begin(text_, at);
    column_known_ = 1 + characters_in(text_.substr(begin, at - begin));
  } else {
    column_known_ += at < column_from_ ? -characters_in(between) : characters_in(between);
  }
  column_from_ = at;
  return column_known_;
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
  const SourceLocation place{std::string(file_), mark.line + 1, column_at(offset(mark))};
  collect(out_.problems, {std::move(code), Level::error, place, std::move(what), std::move(hint)});
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  if (++documents_ < 2) return;
  const bool at_end = skip_blank(text_, offset(mark)) >= text_.size();
  if (at_end && out_.root.kind != Node::Kind::nothing) return;
  report("second-document", mark, "the file's first part ended before this, and only that is read",
         "put it in line with what stands above, or take it out");
}

/// yaml-cpp gives a lone "!" no tag of its own; but no value begins with that sign.
void Builder::check_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
  const std::size_t begin = offset(mark);
  if (anchor != 0) {
    report("alias", mark, "anchors (&name) are not read here", "write the value out where it is needed");
  }
  if ((tag != "?" && tag != "!" && !tag.empty()) || (begin < text_.size() && text_[begin] == '!')) {
    report("tag", mark, "tags (!name) are not read here", "take the tag out");
  }
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  check_properties(mark, "", anchor);
  Node node = at(Node::Kind::nothing, mark);
  place_nothing(node);
  add(std::move(node));
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  report("alias", mark, "aliases (*name) are not read here", "write the value out");
  add(at(Node::Kind::nothing, mark));
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
  check_properties(mark, tag, anchor);
  Node node = at(Node::Kind::scalar, mark);
  node.text = value;
  find_end(node, mark);
  add(std::move(node));
}

void Builder::find_end(Node& node, const YAML::Mark& mark) {
  if (node.begin < text_.size()) node.style = style_at(text_[node.begin]);
  switch (node.style) {
    case Node::Style::double_quoted:
    case Node::Style::single_quoted: {
      const auto end = quoted_end(text_, node.begin);
      if (!end) report("quote-open", mark, "this quote is never closed", "add the closing quote");
      node.end = end.value_or(text_.size());
      break;
    }
    case Node::Style::literal:
    case Node::Style::folded:
      node.end = block_scalar_end(text_, node.begin, least_indent());
      break;
    default:
      node.end = plain_end(text_, node.begin, node.text, in_flow());
  }
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
  if (static_cast<int>(open_.size()) >= limits_.depth) {
    throw LimitReached{mark, "this is nested more deeply than a notebook's file can be"};
  }
  Open level;
  level.node = at(kind, mark);
  level.node.style = in_flow() || has_bracket(level.node, text_) ? Node::Style::flow : Node::Style::block;
  open_.push_back(std::move(level));
}

void Builder::close() {
  Node node = std::move(open_.back().node);
  open_.pop_back();
  const bool bracket = has_bracket(node, text_);
  node.end = node.begin + (bracket ? 1 : 0);
  if (!node.items.empty()) node.end = node.items.back().end;
  if (!node.entries.empty()) node.end = node.entries.back().value.end;
  if (bracket) node.end = flow_end(text_, node.end, text_[node.begin]);
  add(std::move(node));
}

std::optional<std::size_t> Builder::open_bracket() const {
  const auto found =
      std::find_if(open_.rbegin(), open_.rend(), [&](const Open& level) { return has_bracket(level.node, text_); });
  return found == open_.rend() ? std::nullopt : std::optional(found->node.begin);
}

bool Builder::in_flow() const { return !open_.empty() && open_.back().node.style == Node::Style::flow; }

/// The indentation that a block scalar's lines need: more than that of the block collection around it.
std::size_t Builder::least_indent() const {
  return open_.empty() ? 0 : static_cast<std::size_t>(open_.back().node.column);
}

/// Right behind the colon, the dash or the comma of the value that comes next.
std::size_t Builder::sign_end() const {
  if (open_.empty()) return shift_;
  const Open& parent = open_.back();
  const auto& items = parent.node.items;
  std::size_t sign = parent.node.begin;
  if (parent.has_key) {
    sign = skip_blank(text_, parent.key.end);
  } else if (!items.empty()) {
    sign = skip_blank(text_, items.back().end);
  }
  return std::min(sign + 1, text_.size());
}

/// The mark of an empty value is that of whatever comes next; only one that is written ("~") stands there itself.
void Builder::place_nothing(Node& node) {
  const std::size_t mark = node.begin;
  const std::size_t behind = std::min(sign_end(), mark);
  if (skip_blank(text_, behind) == mark) node.end = mark + null_word(text_, mark, in_flow());
  if (node.end > node.begin || (open_.empty() && !text_.empty())) return;
  node.begin = node.end = behind;
  const std::string_view between = text_.substr(behind, mark - behind);
  node.line -= static_cast<int>(std::ranges::count(between, '\n'));
  node.column = column_at(behind);
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
  check_key(parent, node);
  parent.key = std::move(node);
  parent.has_key = true;
}

void Builder::check_key(Open& parent, const Node& key) {
  const auto problem = [&](std::string code, std::string what, std::string hint) {
    const SourceLocation place{std::string(file_), key.line, key.column};
    collect(out_.problems, {std::move(code), Level::error, place, std::move(what), std::move(hint)});
  };
  const std::size_t before = key.begin == 0 ? std::string_view::npos : text_.find_last_not_of(' ', key.begin - 1);
  if (key.kind != Node::Kind::scalar || (before != std::string_view::npos && text_[before] == '?')) {
    return problem("key-shape", "a key must be a word", "write it as key: value");
  }
  const bool flow = parent.node.style == Node::Style::flow;
  const std::size_t colon = flow ? skip_blank(text_, key.end) : skip_spaces(text_, key.end);
  if (colon >= text_.size() || text_[colon] != ':') {
    // In "[a, b" yaml-cpp takes b for the key of a pair, and then finds that the bracket is open.
    if (flow && !has_bracket(parent.node, text_)) return;
    return problem("key-shape", "a colon is missing after \"" + key.text + '"', key.text + ": value");
  }
  const auto [twin, fresh] = parent.lines.emplace(key.text, key.line);
  if (!fresh) {
    problem("key-twice", '"' + key.text + "\" was already given on line " + std::to_string(twin->second),
            "keep one of them");
  }
}

}  // namespace recover::yaml
