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

SourceLocation place_of(std::string_view file, const Line& line, std::string_view key) {
  const auto before = static_cast<std::size_t>(value_in(line, key).data() - line.text.data());
  const auto characters = std::ranges::count_if(
      line.text.substr(0, before), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
  return {std::string(file), line.number, static_cast<int>(characters) + 1};
}

/// Takes one line after the other off the text. `take_usual` is asked first, which returns how many lines it took; what
/// it leaves becomes one of `lines`. False when one of them is not canonical.
template <typename TakeUsual>
bool scan(std::string_view text, std::vector<Line>& lines, LineReader& reader, const TakeUsual& take_usual) {
  if (text.size() > most_scanned) return false;
  std::string_view rest = text;
  if (rest.starts_with(byte_order_mark)) rest.remove_prefix(byte_order_mark.size());
  for (int number = 1; !rest.empty(); ++number) {
    number += take_usual(rest, number);
    if (rest.empty()) break;
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
  return true;
}

void check(std::string_view file, const std::vector<Line>& lines, Problems& problems) {
  const Spot spot = [&](std::size_t index, std::string_view key) { return place_of(file, lines[index], key); };
  check_lines(file, lines, spot, problems);
}

void add_in_order(Problems& problems, Problems found) {
  std::ranges::stable_sort(
      found, {}, [](const Problem& problem) { return std::tie(problem.location.line, problem.location.column); });
  problems.insert(problems.end(), found.begin(), found.end());
}

void take(AnswersByHabit& answers, const Line& line) {
  answers.widen(line.topic + 1);
  answers.take(line.topic, {line.day, line.kind});
  if (line.amount) answers.take_amount(line.topic, {line.day, *line.amount});
}

/// Puts the answers among the lines from `first` on with the others; the lines stay.
void take_answers(ShortLog& log, std::size_t& first) {
  for (; first < log.others.size(); ++first) {
    if (is_answer(log.others[first].kind)) take(log.answers, log.others[first]);
  }
}

void drop_answers(std::vector<Line>& lines) {
  std::erase_if(lines, [](const Line& line) { return is_answer(line.kind); });
}

}  // namespace

bool scan_log(std::string_view file, std::string_view text, Log& log, Problems& problems, LineReader& reader) {
  std::vector<Line>& lines = log.lines;
  lines.reserve(text.size() / usual_line + 1);
  const auto take_usual = [&](std::string_view& rest, int number) {
    int taken = 0;
    while (reader.take_usual(rest, lines.emplace_back())) lines.back().number = number + taken++;
    lines.pop_back();
    return taken;
  };
  if (!scan(text, lines, reader, take_usual)) return false;
  log.canonical = true;
  check(file, lines, problems);
  return true;
}

void read_short(std::string_view file, std::string_view text, Month month, ShortLog& log, Problems& problems,
                LineReader& reader) {
  log.others.clear();
  const auto before = log.answers.sizes();
  const Range days{month.first(), month.last()};
  std::size_t others_seen = 0;
  const auto take_usual = [&](std::string_view& rest, int /*number*/) {
    if (others_seen < log.others.size()) take_answers(log, others_seen);  // in the order of the file
    return reader.take_answers(rest, days, log.answers);                  // a day of another month is to be told
  };
  Problems found;
  if (scan(text, log.others, reader, take_usual)) {
    take_answers(log, others_seen);
    check(file, log.others, found);
    drop_answers(log.others);
    return add_in_order(problems, std::move(found));
  }
  log.answers.cut(before);
  log.whole = open_log(file, text, problems, reader, {});
  log.others = log.whole.lines;
  others_seen = 0;
  take_answers(log, others_seen);
  drop_answers(log.others);
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
  add_in_order(problems, std::move(found));
  return log;
}

Log open_log(std::string_view file, std::string_view text, Problems& problems) {
  LineReader reader;
  return open_log(file, text, problems, reader, {});
}

}  // namespace recover::store
