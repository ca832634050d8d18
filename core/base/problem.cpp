#include "core/base/problem.h"

#include <algorithm>

#include "core/base/text.h"

namespace recover {
namespace {

constexpr int excerpt_columns = 76;

std::string_view line_of(std::string_view text, int number) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (int line = 1; line < number && !text.empty(); ++line) {
    const auto end = text.find('\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  text = text.substr(0, text.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

/// The end of `text` that takes at most `columns`.
std::string last_columns(std::string_view text, int columns) {
  for (int width = display_width(text); width > columns;) {
    const std::string_view first = characters(text, 1);
    width -= display_width(first);
    text.remove_prefix(first.size());
  }
  return std::string(text);
}

/// The person's own line and a caret under the spot; a long line is shown around the spot.
std::string excerpt(std::string_view text, const SourceLocation& place) {
  const std::string_view line = line_of(text, place.line);
  if (line.empty()) return place.column > 0 ? "  |\n  | ^\n" : "  |\n";
  const std::string_view start = characters(line, place.column - 1);
  std::string before = printable(start);
  // Not the whole rest, which may be a megabyte: these are more characters than will be shown.
  const std::string after = printable(characters(line.substr(start.size()), excerpt_columns * 4));
  if (display_width(before) > excerpt_columns / 2 && display_width(before) + display_width(after) > excerpt_columns) {
    before = "…" + last_columns(before, excerpt_columns / 2);
  }
  std::string out = "  | " + fit(before + after, excerpt_columns) + '\n';
  if (place.column > 0) out += "  | " + std::string(static_cast<std::size_t>(display_width(before)), ' ') + "^\n";
  return out;
}

}  // namespace

bool has_error(const Problems& problems) {
  return std::ranges::find(problems, Level::error, &Problem::level) != problems.end();
}

void collect(Problems& problems, Problem problem) {
  constexpr std::size_t most = 200;
  if (problems.size() < most) {
    problems.push_back(std::move(problem));
    return;
  }
  if (problems.size() == most) {
    problems.push_back({"problems-more",
                        Level::note,
                        {problem.location.file, problem.location.line, 0},
                        "there are more from here on, left out",
                        "mend those above first"});
  }
  if (problem.level == Level::error) problems.back().level = Level::error;
}

std::string render(const Problem& problem, std::string_view text) {
  const SourceLocation& at = problem.location;
  std::string out = printable(at.file);
  if (at.line > 0) out += ':' + std::to_string(at.line);
  if (at.column > 0) out += ':' + std::to_string(at.column);
  if (!out.empty()) out += ": ";
  out += printable(problem.what) + " [" + problem.code + "]\n";
  if (at.line > 0 && !text.empty()) out += excerpt(text, at);
  if (!problem.hint.empty()) out += "  try: " + printable(problem.hint) + '\n';
  return out;
}

Failure::Failure(ErrorKind kind, Problems problems)
    : std::runtime_error(problems.empty() ? "stopped" : problems.front().what),
      kind_(kind),
      problems_(std::move(problems)) {}

void refuse(std::string_view code, std::string what, std::string hint) {
  throw Failure(ErrorKind::refused, Problem{std::string(code), Level::error, {}, std::move(what), std::move(hint)});
}

}  // namespace recover
