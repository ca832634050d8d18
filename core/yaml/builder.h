#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/yaml/tree.h"

namespace recover::yaml {

/// Stops a parse that would take too much.
struct LimitReached {
  YAML::Mark mark;
  std::string what;
};

/// Turns yaml-cpp's events into a tree. Its own Node keeps no place for keys, none for what is missing, and the wrong
/// one for empty values and aliases; the events have what is needed to do better.
class Builder final : public YAML::EventHandler {
 public:
  Builder(std::string_view file, std::string_view text, const Limits& limits, Parsed& out);

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

  /// Where the innermost bracket stands that was not closed so far.
  std::optional<std::size_t> open_bracket() const;
  void report(std::string code, const YAML::Mark& mark, std::string what, std::string hint);

 private:
  struct Open {
    Node node;
    Node key;
    bool has_key = false;
    std::unordered_map<std::string, int> lines;  ///< of the keys so far
  };

  std::size_t offset(const YAML::Mark& mark) const;
  int column_at(std::size_t at);
  Node at(Node::Kind kind, const YAML::Mark& mark);
  void check_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);
  void find_end(Node& node, const YAML::Mark& mark);
  void open(Node::Kind kind, const YAML::Mark& mark);
  void close();
  void add(Node node);
  void add_key(Open& parent, Node node);
  void check_key(Open& parent, const Node& key);
  std::size_t sign_end() const;
  void place_nothing(Node& node);
  bool in_flow() const;
  std::size_t least_indent() const;

  std::string_view file_;
  std::string_view text_;
  const Limits& limits_;
  Parsed& out_;
  std::vector<Open> open_;
  std::size_t nodes_ = 0;
  std::size_t shift_ = 0;  ///< the BOM, which yaml-cpp does not count
  int documents_ = 0;
  std::size_t column_from_ =
      0;  ///< a position whose column is known, so that a long line is not counted anew each time
  int column_known_ = 1;
};

}  // namespace recover::yaml
