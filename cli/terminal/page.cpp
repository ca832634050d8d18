#include "cli/terminal/page.h"

#include <algorithm>

#include "core/base/text.h"

namespace recover::cli {
namespace {

constexpr int row_indent = 2;
constexpr int row_gap = 2;
constexpr int widest_label = 26;

std::vector<std::string> broken(std::string_view word, int columns) {
  std::vector<std::string> parts{{}};
  while (!word.empty()) {
    const std::string_view first = characters(word, 1);
    if (!parts.back().empty() && display_width(parts.back()) + display_width(first) > columns) parts.emplace_back();
    parts.back() += first;
    word.remove_prefix(first.size());
  }
  return parts;
}

/// As `wrap`, but a word wider than the columns is broken too.
std::vector<std::string> fitted(std::string_view text, int columns) {
  std::vector<std::string> lines;
  for (const std::string& line : wrap(text, columns))
    std::ranges::copy(broken(line, columns), std::back_inserter(lines));
  return lines;
}

std::string spaces(int count) { return std::string(static_cast<std::size_t>(std::max(0, count)), ' '); }

}  // namespace

void Page::put(std::string_view text, int indent) {
  text_ += text.empty() ? std::string{} : spaces(indent) + std::string(text);
  text_ += '\n';
}

void Page::gap() {
  if (!text_.empty()) text_ += '\n';
}

Page& Page::paragraph(std::string_view text, int indent) {
  gap();
  for (const std::string& part : fitted(text, width_ - indent)) put(part, indent);
  return *this;
}

Page& Page::heading(std::string_view text) {
  gap();
  return line(text);
}

Page& Page::line(std::string_view text, int indent) {
  const std::vector<std::string> parts = fitted(text, width_ - indent - 2);
  if (display_width(text) <= width_ - indent) {
    put(text, indent);
    return *this;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) put(parts[i], i == 0 ? indent : indent + 2);
  return *this;
}

Page& Page::rows(const Rows& rows, int columns) {
  int widest = columns;
  for (const auto& [label, text] : rows) {
    if (display_width(label) <= widest_label) widest = std::max(widest, display_width(label));
  }
  const bool narrow = widest > width_ / 3;
  const int column = narrow ? row_indent + 4 : row_indent + widest + row_gap;
  for (const auto& [label, text] : rows) {
    const std::vector<std::string> parts = fitted(text, width_ - column);
    const bool beside = !narrow && display_width(label) <= widest;
    if (!beside) line(label, row_indent);
    for (std::size_t i = 0; i < parts.size() && !text.empty(); ++i) {
      const std::string front = i == 0 && beside ? pad(label, column - row_indent) : spaces(column - row_indent);
      put(front + parts[i], row_indent);
    }
    if (beside && text.empty()) put(label, row_indent);
  }
  return *this;
}

}  // namespace recover::cli
