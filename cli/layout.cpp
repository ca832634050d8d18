#include "cli/layout.h"

#include <algorithm>

#include "core/base/text.h"

namespace recover::cli {
namespace {

/// Where the words of a line begin: behind its spaces, and behind a first column, like the number or dash of a list.
std::size_t hanging(std::string_view line, std::size_t most) {
  const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
  const std::size_t dash = line.substr(first).starts_with("- ") ? first + 1 : line.find("  ", first);
  const std::size_t second = std::min(line.find_first_not_of(' ', std::min(dash, line.size())), line.size());
  return second < line.size() && second <= most ? second : first;
}

}  // namespace

std::string laid_out(const Terminal& terminal, std::string_view line) {
  const int columns = terminal.width();
  const bool whole =
      !terminal.output_is_terminal() || line.find('\x1b') != std::string_view::npos || display_width(line) <= columns;
  const std::size_t indent = whole ? 0 : hanging(line, static_cast<std::size_t>(columns) / 3);
  const int room = columns - static_cast<int>(indent);
  if (whole || room < columns / 2) return std::string(line);
  std::string text;
  for (const std::string& part : wrap(line.substr(indent), room)) {
    text += text.empty() ? std::string(line.substr(0, indent)) : '\n' + std::string(indent, ' ');
    text += part;
  }
  return text;
}

}  // namespace recover::cli
