#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/yaml/token.h"
#include "core/yaml/tree.h"

namespace recover::yaml {

/// Changes of a text, each of a range of its bytes. They don't overlap; those at one position apply in order.
class Edits {
 public:
  Edits& replace(std::size_t begin, std::size_t end, std::string text);
  Edits& insert(std::size_t at, std::string text) { return replace(at, at, std::move(text)); }
  Edits& erase(std::size_t begin, std::size_t end) { return replace(begin, end, {}); }

  bool empty() const { return list_.empty(); }
  std::string applied_to(std::string_view text) const;

 private:
  struct Edit {
    std::size_t begin;
    std::size_t end;
    std::string text;
  };
  std::vector<Edit> list_;
};

/// A value of a text, with what stands around it.
struct InsertionPoint {
  std::string_view text;
  const Node& node;
  const Node* parent;     ///< null for the root
  std::size_t index = 0;  ///< among the parent's items or entries

  bool in_flow() const { return parent != nullptr && parent->style == Node::Style::flow; }
  bool in_block(Node::Kind kind) const {
    return parent != nullptr && parent->kind == kind && parent->style == Node::Style::block;
  }
  /// A file that holds no value: at most comments.
  bool is_empty_file() const { return parent == nullptr && node.kind == Node::Kind::nothing && node.begin == node.end; }
  /// Right behind the key's colon, the dash, or the comma in front; for the root, the beginning of the text.
  std::size_t sign_end() const;
};

/// What each kind of change does to the text. None of them takes a comment out, but those inside of what is replaced or
/// taken out and behind it on its line. Where nothing fits, they return no edits; whether the result means what it
/// should is for the caller to check.

/// The first line of a file without values.
Edits first_line(std::string_view text, const std::string& line);
/// `token` in place of the spot's value.
Edits replacing(const InsertionPoint& point, std::string_view token);
/// A last entry in the map, or in the `nothing`, at the spot.
Edits adding_key(const InsertionPoint& point, std::string_view key, const Token& value);
/// The scalar at the spot turned into a map: under `scalar_key`, followed by an entry `key`.
Edits scalar_to_map(const InsertionPoint& point, std::string_view scalar_key, std::string_view key, const Token& value);
/// A list with one item, as the last entry of the map at the spot.
Edits adding_list(const InsertionPoint& point, std::string_view key, const Token& item);
/// An item before position `index` of the list at the spot, or of what stands for a list there.
Edits inserting(const InsertionPoint& point, std::size_t index, const Token& item);
/// The spot's value taken out with its key or dash; it is not the only one of a block.
Edits removing(const InsertionPoint& point);

}  // namespace recover::yaml
