#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/yaml/tree.h"

namespace recover::yaml {

class Edits;
struct InsertionPoint;
struct Token;

/// Where an edit applies: keys of maps, and positions in lists as decimal digits. {"steps", "0", "done"}.
using Path = std::vector<std::string>;

/// Changes a file's text value by value. A value to write is a ready token on one line: a scalar, or a value in
/// brackets
/// ("2026-11-02", "\"no\"", "{from: 2026-12-20}"). A scalar that needs quotes only inside brackets gets them there.
///
/// Edits keep every byte that is not theirs: comments, order, quotes, indentation, CRLF, BOM, the missing final
/// newline. After each edit the new text is parsed again and compared with what was meant; an edit that would mean
/// anything else is refused ("edit-refused", with the place), and the text stays as it was.
class YamlEditor {
 public:
  /// `text` must parse without errors; otherwise each edit returns its first error.
  YamlEditor(std::string file, std::string text);

  /// Sets `path` to the token: replaces the value, or inserts the last key at the end of its map (in the map's own
  /// style). Missing maps on the way are made. A scalar turns into a map `{key_for_scalar: old, …}` when `path` goes
  /// through it and `scalar_key` is given (a step "Walk" becomes "do: Walk" with "done: …" beneath).
  ///
  /// A single value may stand for a list of one: a "0" on the way goes through it. So no edit makes a key "0".
  std::optional<Problem> set(const Path& path, std::string_view token, std::string_view scalar_key = {});
  /// Appends an item to the list at `path`, in the list's own style; makes the list when the key is missing.
  /// A value that stands for a list of one becomes a list first.
  std::optional<Problem> append(const Path& path, std::string_view token);
  /// Puts an item before position `index` of the list at `path` (block or flow); at its size that is `append`.
  std::optional<Problem> insert(const Path& path, std::size_t index, std::string_view token);
  /// Takes out a key or an item, with the comment on its own line's end; the last one leaves `{}` or `[]` in a flow
  /// collection, and takes its key or dash along in a block.
  std::optional<Problem> remove(const Path& path);

  const std::string& text() const { return text_; }
  const Node& root() const { return root_; }

 private:
  std::optional<Problem> apply(const Edits& edits, const Node& meant, const Node& at);
  Problem refusal(const Node& at, std::string what = {}) const;
  /// The place at a path, which must be there.
  InsertionPoint point(const Path& path) const;
  /// The longest part of a path that is there.
  Path known_part(const Path& path) const;

  std::string file_;
  std::string text_;
  Node root_;
  std::optional<Problem> unreadable_;
};

}  // namespace recover::yaml
