#include "core/yaml/meaning.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace recover::yaml {
namespace {

constexpr std::string_view only_one = "0";

Node text_node(std::string_view text) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.text = text;
  return node;
}

const Node* child(const Node& node, std::string_view word) {
  if (node.kind == Node::Kind::map) return node.find(word);
  if (node.kind != Node::Kind::list) return nullptr;
  const auto index = position(word);
  return index && *index < node.items.size() ? &node.items[*index] : nullptr;
}

Node* child(Node& node, std::string_view word) { return const_cast<Node*>(child(std::as_const(node), word)); }

Node* at_path(Node& root, const Path& path) { return const_cast<Node*>(at_path(std::as_const(root), path)); }

Node one_key(std::string_view key, Node value) {
  Node map;
  map.kind = Node::Kind::map;
  map.entries.push_back({text_node(key), std::move(value)});
  return map;
}

}  // namespace

std::optional<std::size_t> position(std::string_view word) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), index);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return index;
}

const Node* at_path(const Node& root, const Path& path) {
  const Node* node = &root;
  for (const std::string& word : path) {
    node = child(*node, word);
    if (node == nullptr) return nullptr;
  }
  return node;
}

Path resolved(const Node& root, const Path& path) {
  Path out;
  const Node* node = &root;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const Node* next = node == nullptr ? nullptr : child(*node, path[i]);
    const bool missing_first = node != nullptr && next == nullptr && path[i] == only_one;
    const bool further = i + 1 < path.size();
    if (missing_first && (node->is_scalar() || (node->kind == Node::Kind::map && further))) continue;
    out.push_back(path[i]);
    node = next;
  }
  return out;
}

bool mean_set(Node& root, const Path& path, const Node& value, std::string_view scalar_key) {
  Node* node = &root;
  for (const std::string& word : path) {
    if (node->kind == Node::Kind::scalar && !scalar_key.empty()) *node = one_key(scalar_key, text_node(node->text));
    if (node->kind == Node::Kind::nothing) node->kind = Node::Kind::map;
    Node* next = child(*node, word);
    if (next == nullptr) {
      if (node->kind != Node::Kind::map || word == only_one) return false;
      node->entries.push_back({text_node(word), {}});
      next = &node->entries.back().value;
    }
    node = next;
  }
  *node = value;
  return true;
}

bool mean_insert(Node& root, const Path& list, std::size_t index, const Node& value) {
  if (at_path(root, list) == nullptr && !mean_set(root, list, {}, {})) return false;
  Node& node = *at_path(root, list);
  if (node.kind == Node::Kind::scalar || node.kind == Node::Kind::map) {  // stands for a list of one
    Node only = std::exchange(node, {});
    node.items.push_back(std::move(only));
  }
  node.kind = Node::Kind::list;
  if (index > node.items.size()) return false;
  node.items.insert(node.items.begin() + static_cast<std::ptrdiff_t>(index), value);
  return true;
}

bool mean_remove(Node& root, const Path& path) {
  if (path.empty() || at_path(root, path) == nullptr) return false;
  Node& parent = *at_path(root, Path(path.begin(), path.end() - 1));
  if (parent.kind == Node::Kind::map) {
    std::erase_if(parent.entries, [&](const Node::Entry& entry) { return entry.key.text == path.back(); });
  } else {
    parent.items.erase(parent.items.begin() + static_cast<std::ptrdiff_t>(*position(path.back())));
  }
  return true;
}

}  // namespace recover::yaml
