#include "core/base/problem.h"

#include <algorithm>

#include "core/base/text.h"

namespace recover {
namespace {

constexpr int excerpt_columns = 76;

std::string_view line_of(std::string_view text, int number) {
  for (int line = 1; line < number && !text.empty(); ++line) {
    const auto end = text.find('\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  text = text.substr(0, text.find('\n'));
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

/// The person's own line and a caret under the spot; a long line is shown around the spot.
std::string excerpt(std::string_view text, const Place& place) {
  std::string_view line = line_of(text, place.line);
  std::string before;
  int column = std::max(place.column, 1);
  if (column > excerpt_columns / 2 && display_width(line) > excerpt_columns) {
    line.remove_prefix(characters(line, column - 1 - excerpt_columns / 2).size());
    before = "…";
    column = excerpt_columns / 2 + 1;
  }
  const int indent = display_width(before) + display_width(printable(characters(line, column - 1)));
  std::string out = "  | " + fit(before + printable(line.substr(0, std::size_t{excerpt_columns} * 4)), excerpt_columns);
  out += '\n';
  if (place.column > 0) out += "  | " + std::string(static_cast<std::size_t>(indent), ' ') + "^\n";
  return out;
}

}  // namespace

bool has_error(const Problems& problems) { return std::ranges::find(problems, Level::error, &Problem::level) != problems.end(); }

std::string render(const Problem& problem, std::string_view text) {
  const Place& at = problem.place;
  std::string out = printable(at.file);
  if (at.line > 0) out += ':' + std::to_string(at.line);
  if (at.column > 0) out += ':' + std::to_string(at.column);
  if (!out.empty()) out += ": ";
  out += printable(problem.what) + " [" + problem.code + "]\n";
  if (at.line > 0 && !text.empty()) out += excerpt(text, at);
  if (!problem.hint.empty()) out += "  try: " + printable(problem.hint) + '\n';
  return out;
}

Failure::Failure(Exit exit, Problems problems)
    : std::runtime_error(problems.empty() ? "stopped" : problems.front().what),
      exit_(exit),
      problems_(std::move(problems)) {}

}  // namespace recover
