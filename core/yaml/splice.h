#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/problem.h"
#include "core/yaml/tree.h"

namespace recover::yaml {

/// Where an edit applies: keys of maps, and positions in lists as decimal digits. {"steps", "0", "done"}.
using Path = std::vector<std::string>;

/// A YAML value to write, as a ready token ("2026-11-02", "\"no\"", "{from: 2026-12-20}") or as block lines.
///
/// Edits keep every byte that is not theirs: comments, order, quotes, indentation, CRLF, BOM, the missing final newline.
/// After each edit the new text is parsed again and compared with what was meant; an edit that would mean anything else
/// is refused ("edit-refused", with the place), and the text stays as it was.
class Splice {
 public:
  /// `text` must parse without errors; otherwise the first edit returns its problems.
  Splice(std::string file, std::string text);

  /// Sets `path` to the token: replaces the value, or inserts the last key at the end of its map (in the map's own style).
  /// Missing maps on the way are made. A scalar item of a list turns into a map `{key_for_scalar: old, …}` when `path` goes through it and
  /// `scalar_key` is given (a step "Walk" becomes "do: Walk" with "done: …" beneath).
  std::optional<Problem> set(const Path& path, std::string_view token, std::string_view scalar_key = {});
  /// Appends an item to the list at `path`, in the list's own style; makes the list when the key is missing.
  /// A scalar that stands for a list of one becomes a list first.
  std::optional<Problem> append(const Path& path, std::string_view token);
  /// Puts an item before position `index` of the list at `path` (block or flow).
  std::optional<Problem> insert(const Path& path, std::size_t index, std::string_view token);
  /// Takes out a key or an item, with the comment on its own line's end; the last one leaves `{}` or `[]`, or takes its key along.
  std::optional<Problem> remove(const Path& path);

  const std::string& text() const { return text_; }
  const Node& root() const { return root_; }

 private:
  struct Edit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
  };

  std::optional<Problem> apply(const Edit& edit, const Node& meant);
  std::optional<Problem> refusal(const Node& at) const;
  Edit replacing(const Path& path, const Node& old, std::string_view token) const;
  Edit new_key(const Node& map, std::string_view line, std::string_view flow) const;
  Edit new_line_after(std::size_t end, const std::string& line) const;
  Edit removing(const Node& parent, std::size_t index) const;
  std::string eol() const;

  std::string file_;
  std::string text_;
  Node root_;
  Problems problems_;
};

/// True when both hold the same values in the same order; places and styles may differ.
bool same_value(const Node& a, const Node& b);

}  // namespace recover::yaml
