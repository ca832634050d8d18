#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/yaml/tree.h"

namespace recover::yaml {

/// Reads the keys of one map into typed values, collects a problem for each that can't be understood, and notes
/// at `finish` the keys nobody asked for ("key-unknown", a note, with the near key as a hint).
///
/// Codes: "value-expected" (wrong shape), "number-expected", "value-range", and what a `convert` says.
class Fields {
 public:
  /// `map` must be a map; anything else is the problem "map-expected" (an error) and reads as empty.
  /// `what` names the map in messages: "a habit".
  Fields(const Node& map, std::string_view file, std::string_view what, Problems& problems);

  const Node* node(std::string_view key);  ///< null when absent; marks the key as known
  bool has(std::string_view key) const;

  /// A text; "" when absent or empty. Numbers and days are texts too.
  std::string text(std::string_view key);
  /// A text that must be there and hold more than spaces ("key-missing").
  std::string required(std::string_view key);
  /// A whole number in decimal digits from `low` to `high`: 010, 0x1F and 1_0 are problems, never 8, 31 and 10.
  std::optional<int> whole(std::string_view key, int low, int high);
  /// true or false, plain; `yes`, `on` and the like are problems with a hint.
  std::optional<bool> flag(std::string_view key);
  /// A list of texts; a single text stands for a list of one.
  std::vector<std::string> texts(std::string_view key);

  /// A text turned into a value; when `convert` gives none, a problem with `code`, `what` and `hint` at the value.
  template <typename T>
  std::optional<T> value(std::string_view key, const std::function<std::optional<T>(std::string_view)>& convert,
                         std::string_view code, std::string_view expected, std::string_view hint) {
    const Node* found = scalar(key);
    if (found == nullptr) return std::nullopt;
    auto result = convert(found->text);
    if (!result) {
      report(*found, code, '"' + found->text + "\" is not " + std::string(expected), hint);
    }
    return result;
  }

  void report(const Node& at, std::string_view code, std::string what, std::string_view hint,
              Level level = Level::error);

  /// Notes every key not asked for.
  void finish();

 private:
  const Node* scalar(std::string_view key);

  const Node& map_;
  std::string file_;
  std::string what_;
  Problems& problems_;
  std::vector<std::string> known_;
};

}  // namespace recover::yaml
