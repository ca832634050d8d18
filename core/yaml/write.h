#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recover::yaml {

/// A scalar in the one style of new files: plain where every parser (YAML 1.1 or 1.2) reads the same text from it,
/// else in double quotes. Days, times and numbers given as *text* are quoted unless `bare` says they are meant.
std::string scalar(std::string_view text);
/// The same inside `[…]` and `{…}`, where more characters need quotes.
std::string flow_scalar(std::string_view text);
/// Always in double quotes, with the escapes of the log's canonical form: \" \\ \n \t \uXXXX \UXXXXXXXX.
std::string quoted_scalar(std::string_view text);

/// Builds the text of a new file in the canonical style: two spaces of indent, LF, flow maps and lists only where said.
class Writer {
 public:
  Writer& comment(std::string_view line);
  Writer& key(std::string_view key, std::string_view text);    ///< through `scalar`; left out when text is empty
  Writer& bare(std::string_view key, std::string_view token);  ///< a number, a day or a flow value, as it is
  /// A text of several lines as they are, under `key: |`; through `scalar` where that could not be read back. Line
  /// breaks at its end are not kept.
  Writer& block(std::string_view key, std::string_view text);
  Writer& list(std::string_view key,
               const std::vector<std::string>& texts);  ///< flow list of scalars; left out when empty
  Writer& open(std::string_view key);                   ///< a nested block: keys until `close`
  Writer& close();
  Writer& item(std::string_view token);  ///< "- token" one level in, token as it is
  Writer& item_map(const std::vector<std::pair<std::string, std::string>>&
                       entries);  ///< "- key: token" block map, tokens as they are
  std::string text() const { return text_; }

 private:
  std::string indent() const;
  std::string text_;
  int depth_ = 0;
};

/// "{from: 2026-12-20, why: visiting}": tokens as they are.
std::string flow_map(const std::vector<std::pair<std::string, std::string>>& entries);

}  // namespace recover::yaml
