#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"

namespace recover::yaml {

/// One value of a file, with the bytes it stands on. Order is kept; so are keys written twice.
struct Node {
  enum class Kind { nothing, scalar, list, map };
  enum class Style { plain, single_quoted, double_quoted, literal, folded, block, flow };
  struct Entry;

  Kind kind = Kind::nothing;
  Style style = Style::plain;
  int line = 0;           ///< from 1, of `begin`
  int column = 0;         ///< from 1, of `begin`, in characters
  std::size_t begin = 0;  ///< byte offset in the file's text (a BOM included) of the value's first byte
  std::size_t end = 0;    ///< one past its last byte: closing quote or bracket included, line break not;
                          ///< for `nothing`, begin == end, right behind the key's colon or the dash,
                          ///< unless it is written ("~", "null")
  std::string text;       ///< a scalar's value
  std::vector<Node> items;
  std::vector<Entry> entries;

  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_plain() const { return kind == Kind::scalar && style == Style::plain; }
  /// The first value under `key`, or null.
  const Node* find(std::string_view key) const;
};

struct Node::Entry {
  Node key;
  Node value;
};

/// True when both hold the same values in the same order; places and styles may differ.
bool same_value(const Node& a, const Node& b);

/// True for a list or map in brackets; the pair in `[a: 1]` is a flow map without them.
bool has_bracket(const Node& node, std::string_view text);

struct Parsed {
  Node root;          ///< `nothing` for an empty file, and after a problem with code "yaml-syntax" or "yaml-limit"
  Problems problems;  ///< in order of line
};

/// What a file may hold (DESIGN.md, "Writing safely"): a file may come by sync from somebody hostile.
struct Limits {
  std::size_t bytes = 8U << 20U;
  int depth = 64;
  std::size_t nodes = 500'000;
};

/// Of a notebook's file by its path: as much as may be for a month's log and a journal entry, which grow as one writes;
/// 1 MiB and 50,000 values for any other, which nobody's hands fill, and which is read several times for one change.
Limits limits_of(std::string_view file);

/// Reads one file's text. Never throws: everything wrong with it is a problem with a place.
///
/// Refused, each as an error with its own code: bytes that are not UTF-8 ("not-utf8"), UTF-16 and 32 likewise; control
/// characters, lone CR, NEL, U+2028/9, an inner BOM ("control-character"); over a limit ("yaml-limit"); a second
/// document or text after the first ("second-document"); an alias or anchor ("alias"); a tag ("tag"); a key written
/// twice ("key-twice"); a quote never closed ("quote-open"); a key without a colon, a complex key ("key-shape"); a
/// conflict marker of a merge at a line's start ("conflict-marker"); a tail of NUL bytes ("nul-tail"); anything else
/// yaml-cpp refuses ("yaml-syntax").
Parsed parse(std::string_view file, std::string_view text, const Limits& limits);
/// With limits_of(file).
Parsed parse(std::string_view file, std::string_view text);

}  // namespace recover::yaml
