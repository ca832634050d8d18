#include "core/yaml/splice.h"

#include <algorithm>

#include "core/yaml/extent.h"
#include "core/yaml/meaning.h"
#include "core/yaml/write.h"

namespace recover::yaml {
namespace {

bool is_block(const Node& node) { return node.style == Node::Style::block; }

Node parsed_token(std::string_view token) { return parse("", token).root; }

/// "key: token", or nested flow maps for the keys that are missing on the way.
std::string keyed(const Path& path, std::size_t from, std::string_view token) {
  std::string value(token);
  for (std::size_t i = path.size(); i-- > from + 1;) value = '{' + flow_scalar(path[i]) + ": " + value + '}';
  return scalar(path[from]) + ": " + value;
}

std::string spaces(int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), ' '); }

/// The position of the dash in front of a block list's item.
std::size_t dash_before(std::string_view text, std::size_t item) {
  while (item > 0 && text[item] != '-') --item;
  return item;
}

}  // namespace

bool same_value(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.text != b.text) return false;
  return std::ranges::equal(a.items, b.items, same_value) &&
         std::ranges::equal(a.entries, b.entries, [](const Node::Entry& x, const Node::Entry& y) {
           return x.key.text == y.key.text && same_value(x.value, y.value);
         });
}

Splice::Splice(std::string file, std::string text) : file_(std::move(file)), text_(std::move(text)) {
  Parsed parsed = parse(file_, text_);
  root_ = std::move(parsed.root);
  problems_ = std::move(parsed.problems);
}

std::string Splice::eol() const {
  const auto end = text_.find('\n');
  return end != std::string::npos && end > 0 && text_[end - 1] == '\r' ? "\r\n" : "\n";
}

std::optional<Problem> Splice::refusal(const Node& at) const {
  return Problem{"edit-refused", Level::error, {file_, at.line, at.column}, "this place can't be changed safely by a program",
                 "change it by hand, or write it on lines of its own"};
}

std::optional<Problem> Splice::apply(const Edit& edit, const Node& meant) {
  std::string text = text_.substr(0, edit.begin) + edit.text + text_.substr(edit.end);
  Parsed parsed = parse(file_, text);
  if (has_error(parsed.problems) || !same_value(parsed.root, meant)) return refusal(root_);
  text_ = std::move(text);
  root_ = std::move(parsed.root);
  return std::nullopt;
}

/// A line of its own after the one on which a value ends, in front of the comments that follow.
Splice::Edit Splice::new_line_after(std::size_t end, const std::string& line) const {
  const std::size_t stop = line_end(text_, end);
  return {stop, stop, eol() + line};
}

/// A key at the end of a map: on a line of its own in a block map, before the bracket in a flow map.
Splice::Edit Splice::new_key(const Node& map, std::string_view line, std::string_view flow) const {
  if (map.kind == Node::Kind::nothing) {
    if (&map != &root_) return {map.begin, map.end, " {" + std::string(flow) + '}'};
    const bool open_line = !text_.empty() && text_.back() != '\n';
    return {text_.size(), text_.size(), (open_line ? eol() : "") + std::string(line) + eol()};
  }
  if (is_block(map)) return new_line_after(map.end, spaces(map.column - 1) + std::string(line));
  if (map.entries.empty()) return {map.begin + 1, map.end - 1, std::string(flow)};
  const std::size_t last = map.entries.back().value.end;
  return {last, last, ", " + std::string(flow)};
}

Splice::Edit Splice::replacing(const Path& path, const Node& old, std::string_view token) const {
  if (old.kind == Node::Kind::nothing && old.begin == old.end) return {old.begin, old.end, ' ' + std::string(token)};
  const bool below_key = path.empty() ? false : (old.kind == Node::Kind::list || old.kind == Node::Kind::map) && is_block(old);
  if (!below_key) return {old.begin, old.end, std::string(token)};
  // A block collection begins on the line below its key: the value moves up to the key, unless a comment stands between.
  std::size_t colon = old.begin;
  while (colon > 0 && text_[colon - 1] != ':' && text_[colon - 1] != '#') --colon;
  const std::string_view between = std::string_view(text_).substr(colon, old.begin - colon);
  if (between.find_first_not_of(" \t\r\n-") != std::string_view::npos) return {old.begin, old.end, std::string(token)};
  return {colon, old.end, ' ' + std::string(token)};
}

std::optional<Problem> Splice::set(const Path& path, std::string_view token, std::string_view scalar_key) {
  if (has_error(problems_)) return problems_.front();
  Node meant = root_;
  mean_set(meant, path, parsed_token(token), scalar_key);
  if (const Node* old = at_path(root_, path)) return apply(replacing(path, *old, token), meant);
  std::size_t known = path.size() - 1;  // how much of the path is there
  while (known > 0 && at_path(root_, Path(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(known))) == nullptr) --known;
  const Path there(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(known));
  const Node& parent = *at_path(root_, there);
  const std::string line = keyed(path, known, token);
  if (parent.kind == Node::Kind::scalar && !scalar_key.empty()) {
    const Node* list = at_path(root_, Path(there.begin(), there.end() - 1));
    const std::string raw = text_.substr(parent.begin, parent.end - parent.begin);
    if (list != nullptr && list->kind == Node::Kind::list && is_block(*list) && parent.style != Node::Style::literal &&
        parent.style != Node::Style::folded) {
      const std::size_t stop = line_end(text_, parent.end);
      const std::string rest = text_.substr(parent.end, stop - parent.end);
      const std::string item = std::string(scalar_key) + ": " + raw + rest + eol() + spaces(parent.column - 1) + line;
      return apply({parent.begin, stop, item}, meant);
    }
    return apply({parent.begin, parent.end, '{' + std::string(scalar_key) + ": " + flow_scalar(parent.text) + ", " + line + '}'}, meant);
  }
  if (parent.kind != Node::Kind::map && parent.kind != Node::Kind::nothing) return refusal(parent);
  return apply(new_key(parent, line, line), meant);
}

std::optional<Problem> Splice::append(const Path& path, std::string_view token) {
  const Node* list = at_path(root_, path);
  return insert(path, list == nullptr ? 0 : list->items.size(), token);
}

std::optional<Problem> Splice::insert(const Path& path, std::size_t index, std::string_view token) {
  if (has_error(problems_)) return problems_.front();
  const Node* list = at_path(root_, path);
  Node meant = root_;
  mean_insert(meant, path, list != nullptr && list->kind == Node::Kind::list ? index : 1, parsed_token(token));
  if (list == nullptr || list->kind == Node::Kind::nothing) {
    const Path above(path.begin(), path.empty() ? path.end() : path.end() - 1);
    const Node* parent = at_path(root_, above);
    if (path.empty()) return apply({text_.size(), text_.size(), (text_.empty() || text_.ends_with('\n') ? "" : eol()) + "- " + std::string(token) + eol()}, meant);
    if (parent == nullptr) return set(path, '[' + std::string(token) + ']');
    const bool block = (parent->kind == Node::Kind::map && is_block(*parent)) || parent == &root_;
    const std::string item = eol() + spaces(std::max(parent->column, 1) + 1) + "- " + std::string(token);
    if (list != nullptr) return apply(block ? new_line_after(list->begin, item.substr(eol().size())) : Edit{list->begin, list->end, " [" + std::string(token) + ']'}, meant);
    return apply(new_key(*parent, scalar(path.back()) + ':' + item, flow_scalar(path.back()) + ": [" + std::string(token) + ']'), meant);
  }
  if (list->kind == Node::Kind::scalar) return apply({list->begin, list->end, '[' + flow_scalar(list->text) + ", " + std::string(token) + ']'}, meant);
  if (list->kind == Node::Kind::map) {
    if (is_block(*list)) return refusal(*list);
    const std::string raw = text_.substr(list->begin, list->end - list->begin);
    return apply({list->begin, list->end, '[' + raw + ", " + std::string(token) + ']'}, meant);
  }
  if (!is_block(*list)) {
    if (list->items.empty()) return apply({list->begin + 1, list->end - 1, std::string(token)}, meant);
    if (index < list->items.size()) return apply({list->items[index].begin, list->items[index].begin, std::string(token) + ", "}, meant);
    const std::size_t last = list->items.back().end;
    return apply({last, last, ", " + std::string(token)}, meant);
  }
  const std::string indent = spaces(list->column - 1);
  if (index >= list->items.size()) return apply(new_line_after(list->end, indent + "- " + std::string(token)), meant);
  const std::size_t dash = dash_before(text_, list->items[index].kind == Node::Kind::nothing ? list->items[index].begin - 1 : list->items[index].begin - 1);
  return apply({dash, dash, "- " + std::string(token) + eol() + indent}, meant);
}

/// Takes out one child: a flow one with its comma, a block one with its lines.
Splice::Edit Splice::removing(const Node& parent, std::size_t index) const {
  const bool map = parent.kind == Node::Kind::map;
  const auto begin_of = [&](std::size_t i) { return map ? parent.entries[i].key.begin : parent.items[i].begin; };
  const auto end_of = [&](std::size_t i) { return map ? parent.entries[i].value.end : parent.items[i].end; };
  const std::size_t size = map ? parent.entries.size() : parent.items.size();
  if (!is_block(parent)) {
    if (size == 1) return {parent.begin + 1, parent.end - 1, ""};
    if (index + 1 < size) return {begin_of(index), begin_of(index + 1), ""};
    return {end_of(index - 1), end_of(index), ""};
  }
  const std::size_t begin = map ? begin_of(index) : dash_before(text_, begin_of(index) - 1);
  const std::size_t line = line_begin(text_, begin);
  const bool own_line = text_.find_first_not_of(" \t", line) == begin || (line == 0 && begin == 3);
  if (!own_line && index + 1 < size) return {begin, map ? begin_of(index + 1) : dash_before(text_, begin_of(index + 1) - 1), ""};
  const std::size_t stop = text_.find('\n', line_end(text_, end_of(index)));
  if (stop != std::string::npos) return {own_line ? (begin == 3 ? begin : line) : begin, stop + 1, ""};
  return {line > 0 ? line_end(text_, line - 1) : line, text_.size(), ""};  // the last line, which has no line end of its own
}

std::optional<Problem> Splice::remove(const Path& path) {
  if (has_error(problems_)) return problems_.front();
  const Path above(path.begin(), path.end() - 1);
  const Node* parent = at_path(root_, above);
  if (at_path(root_, path) == nullptr || parent == nullptr) return refusal(root_);
  const bool map = parent->kind == Node::Kind::map;
  const std::size_t size = map ? parent->entries.size() : parent->items.size();
  if (size == 1 && is_block(*parent) && !above.empty()) return remove(above);  // an empty block takes its key along
  Node meant = root_;
  mean_remove(meant, path);
  if (size == 1 && is_block(*parent)) meant = {};
  const auto found = std::ranges::find(parent->entries, path.back(), [](const Node::Entry& entry) { return entry.key.text; });
  const std::size_t index = map ? static_cast<std::size_t>(found - parent->entries.begin()) : position(path);
  return apply(removing(*parent, index), meant);
}

}  // namespace recover::yaml
