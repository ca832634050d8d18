#include "cli/terminal/layout.h"

#include <algorithm>

#include "core/base/text.h"

namespace recover::cli {
namespace {

constexpr char escape = '\x1b';
constexpr std::string_view style_off = "\x1b[0m";

/// The style that `text` begins with, like "\x1b[1m"; empty for none.
std::string_view style_of(std::string_view text) {
  if (!text.starts_with("\x1b[")) return {};
  const std::size_t end = text.find_first_not_of("0123456789;", 2);
  return end < text.size() && text[end] == 'm' ? text.substr(0, end + 1) : std::string_view{};
}

std::string without_styles(std::string_view line) {
  std::string plain;
  while (!line.empty()) {
    const std::size_t style = style_of(line).size();
    if (style == 0) plain += line.front();
    line.remove_prefix(std::max<std::size_t>(style, 1));
  }
  return plain;
}

/// Where the words of a line begin: behind its spaces, and behind a first column, like the number or dash of a list.
std::size_t hanging(std::string_view line, std::size_t most) {
  const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
  const std::size_t dash = line.substr(first).starts_with("- ") ? first + 1 : line.find("  ", first);
  const std::size_t second = std::min(line.find_first_not_of(' ', std::min(dash, line.size())), line.size());
  return second < line.size() && second <= most ? second : first;
}

/// The styles of a line, put around the same words where they stand on several lines: no style goes on over a break, so
/// that what is indented stays plain.
class Styles {
 public:
  explicit Styles(std::string_view line) : line_(line) {}

  std::string around(std::string_view broken) {
    std::string text;
    for (const char letter : broken) {
      const bool space = letter == ' ' || letter == '\n';
      if (!space) skip_spaces(text);
      take(text);
      if (letter == '\n' && !open_.empty()) pause(text);
      if (!space && paused_) resume(text);
      text += letter;
      if (line_.starts_with(letter)) line_.remove_prefix(1);
    }
    skip_spaces(text);
    take(text);
    return text;
  }

 private:
  void take(std::string& text) {
    for (std::string_view style = style_of(line_); !style.empty(); style = style_of(line_)) {
      open_ = style == style_off ? std::string_view{} : style;
      if (!paused_ || !open_.empty()) text += style;
      paused_ = false;
      line_.remove_prefix(style.size());
    }
  }

  void skip_spaces(std::string& text) {
    take(text);
    while (line_.starts_with(' ')) {
      line_.remove_prefix(1);
      take(text);
    }
  }

  void pause(std::string& text) {
    text += style_off;
    paused_ = true;
  }

  void resume(std::string& text) {
    text += open_;
    paused_ = false;
  }

  std::string_view line_;  ///< what is left of it
  std::string_view open_;
  bool paused_ = false;
};

}  // namespace

std::string laid_out(const Terminal& terminal, std::string_view line) {
  const int columns = terminal.width();
  if (!terminal.output_is_terminal()) return std::string(line);
  const std::string plain = without_styles(line);
  const bool whole = plain.find(escape) != std::string::npos || display_width(plain) <= columns;
  const std::size_t indent = whole ? 0 : hanging(plain, static_cast<std::size_t>(columns) / 3);
  const int room = columns - static_cast<int>(indent);
  if (whole || room < columns / 2) return std::string(line);
  std::string text;
  for (const std::string& part : wrap(std::string_view(plain).substr(indent), room)) {
    text += text.empty() ? plain.substr(0, indent) : '\n' + std::string(indent, ' ');
    text += part;
  }
  return plain.size() == line.size() ? text : Styles(line).around(text);
}

}  // namespace recover::cli
