#include "core/yaml/meaning.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace recover::yaml {
namespace {

Node text_node(std::string_view text) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.text = text;
  return node;
}

const Node* child(const Node& node, const std::string& word) {
  if (node.kind == Node::Kind::map) return node.find(word);
  if (node.kind != Node::Kind::list) return nullptr;
  const std::size_t index = position({word});
  return index < node.items.size() ? &node.items[index] : nullptr;
}

}  // namespace

std::size_t position(const Path& path) {
  std::size_t index = 0;
  const std::string& word = path.back();
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), index);
  return error == std::errc{} && end == word.data() + word.size() ? index : static_cast<std::size_t>(-1);
}

const Node* at_path(const Node& root, const Path& path) {
  const Node* node = &root;
  for (const std::string& word : path) {
    node = child(*node, word);
    if (node == nullptr) return nullptr;
  }
  return node;
}

Node* at_path(Node& root, const Path& path) { return const_cast<Node*>(at_path(std::as_const(root), path)); }

void mean_set(Node& root, const Path& path, const Node& value, std::string_view scalar_key) {
  Node* node = &root;
  for (const std::string& word : path) {
    if (node->kind == Node::Kind::scalar) {
      Node map;
      map.kind = Node::Kind::map;
      map.entries.push_back({text_node(scalar_key), text_node(node->text)});
      *node = map;
    } else if (node->kind == Node::Kind::nothing) {
      node->kind = Node::Kind::map;
    }
    Node* next = const_cast<Node*>(child(*node, word));
    if (next == nullptr) {
      node->entries.push_back({text_node(word), {}});
      next = &node->entries.back().value;
    }
    node = next;
  }
  *node = value;
}

void mean_insert(Node& root, const Path& list, std::size_t index, const Node& value) {
  Node* node = at_path(root, list);
  if (node == nullptr) {
    mean_set(root, list, {}, {});
    node = at_path(root, list);
  }
  if (node->kind == Node::Kind::scalar || node->kind == Node::Kind::map) {  // stands for a list of one
    Node only = *node;
    *node = {};
    node->items.push_back(std::move(only));
  }
  node->kind = Node::Kind::list;
  node->items.insert(node->items.begin() + static_cast<std::ptrdiff_t>(std::min(index, node->items.size())), value);
}

void mean_remove(Node& root, const Path& path) {
  const Path parent_path(path.begin(), path.end() - 1);
  Node* parent = at_path(root, parent_path);
  if (parent->kind == Node::Kind::map) {
    std::erase_if(parent->entries, [&](const Node::Entry& entry) { return entry.key.text == path.back(); });
  } else {
    parent->items.erase(parent->items.begin() + static_cast<std::ptrdiff_t>(position(path)));
  }
}

}  // namespace recover::yaml
