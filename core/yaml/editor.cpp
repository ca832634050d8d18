#include "core/yaml/editor.h"

#include <algorithm>
#include <utility>

#include "core/yaml/edits.h"
#include "core/yaml/meaning.h"
#include "core/yaml/write.h"

namespace recover::yaml {
namespace {

Path first_part(const Path& path, std::size_t size) {
  return {path.begin(), path.begin() + static_cast<std::ptrdiff_t>(size)};
}

Path above(const Path& path) { return first_part(path, path.size() - 1); }

/// The token as the value of nested maps for those keys of `path`, from `from` on, that are missing on the way.
Token nested(const Path& path, std::size_t from, Token token) {
  for (std::size_t i = path.size(); i-- > from;) {
    token.block = token.flow = flow_map({{flow_scalar(path[i]), token.flow}});
  }
  return token;
}

std::size_t index_of(const Node& parent, const std::string& word) {
  if (parent.kind == Node::Kind::list) return position(word).value_or(0);
  const auto key = [](const Node::Entry& entry) -> const std::string& { return entry.key.text; };
  return static_cast<std::size_t>(std::ranges::find(parent.entries, word, key) - parent.entries.begin());
}

bool is_block_of_one(const Node* node) {
  return node != nullptr && node->style == Node::Style::block && node->items.size() + node->entries.size() == 1;
}

}  // namespace

YamlEditor::YamlEditor(std::string file, std::string text) : file_(std::move(file)), text_(std::move(text)) {
  Parsed parsed = parse(file_, text_);
  root_ = std::move(parsed.root);
  const auto error = std::ranges::find(parsed.problems, Level::error, &Problem::level);
  if (error != parsed.problems.end()) unreadable_ = std::move(*error);
}

Problem YamlEditor::refusal(const Node& at, std::string what) const {
  if (what.empty()) what = "this place can't be changed safely by a program";
  return {"edit-refused",
          Level::error,
          {file_, at.line, at.column},
          std::move(what),
          "change it by hand, or write it on lines of its own"};
}

InsertionPoint YamlEditor::point(const Path& path) const {
  if (path.empty()) return {text_, root_, nullptr};
  const Node& parent = *at_path(root_, above(path));
  return {text_, *at_path(root_, path), &parent, index_of(parent, path.back())};
}

Path YamlEditor::known_part(const Path& path) const {
  std::size_t size = path.size();
  while (at_path(root_, first_part(path, size)) == nullptr) --size;
  return first_part(path, size);
}

std::optional<Problem> YamlEditor::apply(const Edits& edits, const Node& meant, const Node& at) {
  if (edits.empty()) return refusal(at);
  std::string text = edits.applied_to(text_);
  Parsed parsed = parse(file_, text);
  if (has_error(parsed.problems) || !same_value(parsed.root, meant)) return refusal(at);
  text_ = std::move(text);
  root_ = std::move(parsed.root);
  return std::nullopt;
}

std::optional<Problem> YamlEditor::set(const Path& path, std::string_view token, std::string_view scalar_key) {
  if (unreadable_) return unreadable_;
  const Path way = resolved(root_, path);
  const Path known = known_part(way);
  const InsertionPoint place = point(known);
  const auto value = Token::read(token);
  if (!value) return refusal(place.node, "what was to be written here is not one value on one line");
  Node meant = root_;
  if (!mean_set(meant, way, value->value, scalar_key)) {
    return refusal(place.node, "there is no \"" + way[known.size()] + "\" here, and no place for it");
  }
  if (known.size() == way.size()) {
    return apply(replacing(place, place.in_flow() ? value->flow : value->block), meant, place.node);
  }
  const std::string& key = way[known.size()];
  const Token rest = nested(way, known.size() + 1, *value);
  if (place.node.is_scalar()) return apply(scalar_to_map(place, scalar_key, key, rest), meant, place.node);
  return apply(adding_key(place, key, rest), meant, place.node);
}

std::optional<Problem> YamlEditor::append(const Path& path, std::string_view token) {
  const Node* list = at_path(root_, path);
  if (list == nullptr || list->kind == Node::Kind::nothing) return insert(path, 0, token);
  return insert(path, list->kind == Node::Kind::list ? list->items.size() : 1, token);
}

std::optional<Problem> YamlEditor::insert(const Path& path, std::size_t index, std::string_view token) {
  if (unreadable_) return unreadable_;
  const Path known = known_part(path);
  const InsertionPoint place = point(known);
  const auto item = Token::read(token);
  if (!item) return refusal(place.node, "what was to be written here is not one value on one line");
  Node meant = root_;
  if (!mean_insert(meant, path, index, item->value)) {
    return refusal(place.node, "there is no item " + std::to_string(index + 1) + " here");
  }
  if (known.size() == path.size()) return apply(inserting(place, index, *item), meant, place.node);
  if (known.size() + 1 == path.size()) return apply(adding_list(place, path.back(), *item), meant, place.node);
  const std::string list = '[' + item->flow + ']';
  return apply(adding_key(place, path[known.size()], nested(path, known.size() + 1, {list, list, {}})), meant,
               place.node);
}

std::optional<Problem> YamlEditor::remove(const Path& path) {
  if (unreadable_) return unreadable_;
  Path way = resolved(root_, path);
  if (way.empty() || at_path(root_, way) == nullptr) return refusal(root_, "there is nothing like that to take out");
  while (way.size() > 1 && is_block_of_one(at_path(root_, above(way)))) way = above(way);
  const InsertionPoint place = point(way);
  Node meant = root_;
  if (!mean_remove(meant, way)) return refusal(place.node);
  if (is_block_of_one(place.parent)) meant = {};
  return apply(removing(place), meant, place.node);
}

}  // namespace recover::yaml
