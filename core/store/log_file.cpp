#include "core/store/log_file.h"

#include <algorithm>
#include <tuple>

#include "core/base/text.h"
#include "core/store/log_check.h"
#include "core/store/log_token.h"
#include "core/store/log_tree.h"

namespace recover::store {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
/// Every value takes two bytes or more, so that a file of this size can't come near yaml::Limits::nodes.
constexpr std::size_t most_scanned = 1'000'000;
constexpr std::size_t usual_line = 60;

/// Spaces, or a comment that YAML takes as well.
bool is_blank(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  if (line.empty()) return true;
  if (line.front() != '#') return false;
  while (!line.empty()) {
    const auto point = next_code_point(line);
    if (!point || (must_escape(point->value) && point->value != U'\t')) return false;
    line.remove_prefix(point->size);
  }
  return true;
}

/// The bytes of a key's value in a line that was scanned.
std::string_view value_in(const Line& line, std::string_view key) {
  if (key == "day") return line.text.substr(std::string_view("- {day: ").size(), 10);
  if (key == "id") return line.id;
  if (key == "at") return {line.at.data() - 1, line.at.size() + 2};
  return line.raw(key);
}

Place place_of(std::string_view file, const Line& line, std::string_view key) {
  const auto before = static_cast<std::size_t>(value_in(line, key).data() - line.text.data());
  const auto characters = std::ranges::count_if(
      line.text.substr(0, before), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
  return {std::string(file), line.number, static_cast<int>(characters) + 1};
}

}  // namespace

bool scan_log(std::string_view file, std::string_view text, Log& log, Problems& problems, LineReader& reader) {
  if (text.size() > most_scanned) return false;
  std::vector<Line>& lines = log.lines;
  lines.reserve(text.size() / usual_line + 1);
  std::string_view rest = text;
  if (rest.starts_with(byte_order_mark)) rest.remove_prefix(byte_order_mark.size());
  for (int number = 1; !rest.empty(); ++number) {
    if (reader.take_usual(rest, lines.emplace_back())) {
      lines.back().number = number;
      continue;
    }
    lines.pop_back();
    const auto end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (end != std::string_view::npos && line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with("- ")) {
      if (!reader.read(line, lines.emplace_back())) return false;
      lines.back().number = number;
    } else if (!is_blank(line)) {
      return false;
    }
  }
  log.canonical = true;
  const Spot spot = [&](std::size_t index, std::string_view key) { return place_of(file, lines[index], key); };
  check_lines(file, lines, spot, problems);
  return true;
}

Log open_log(std::string_view file, std::string_view text, Problems& problems, LineReader& reader,
             std::vector<Line> room) {
  Log log;
  Problems found;
  log.lines = std::move(room);
  log.lines.clear();
  if (!scan_log(file, text, log, found, reader)) {
    log = Log{};
    found.clear();
    tree_log(file, text, log, found, reader);
  }
  std::ranges::stable_sort(found, {},
                           [](const Problem& problem) { return std::tie(problem.place.line, problem.place.column); });
  problems.insert(problems.end(), found.begin(), found.end());
  return log;
}

Log open_log(std::string_view file, std::string_view text, Problems& problems) {
  LineReader reader;
  return open_log(file, text, problems, reader, {});
}

}  // namespace recover::store
