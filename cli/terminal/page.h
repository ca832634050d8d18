#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recover::cli {

/// A text on its way to a screen of some width: paragraphs, headings and aligned rows, wrapped. No line is wider, even
/// when a single word is.
class Page {
 public:
  using Rows = std::vector<std::pair<std::string, std::string>>;  ///< what something is called, and what it is

  explicit Page(int width) : width_(width) {}

  Page& paragraph(std::string_view text, int indent = 0);  ///< with an empty line before it, unless it comes first
  Page& heading(std::string_view text);
  Page& line(std::string_view text, int indent = 0);  ///< wrapped lines stand two columns further in
  /// Labels take the columns they need, and at least `columns`, so that several groups of rows can stand in line.
  Page& rows(const Rows& rows, int columns = 0);

  const std::string& text() const { return text_; }

 private:
  void put(std::string_view text, int indent);
  void gap();

  int width_;
  std::string text_;
};

}  // namespace recover::cli
