// libFuzzer: whatever a log file holds, the fast reader of lines says of it what the YAML tree says, or leaves it to
// the tree.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <tuple>

#include "core/store/log_file.h"
#include "core/store/log_tree.h"

using namespace recover;
using namespace recover::store;

namespace {

constexpr const char* file = "log/2026-11.yaml";

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

auto parts(const Line& line) {
  return std::tuple(line.text, line.day, line.kind, line.about, line.fields, line.amount, line.at, line.id);
}

struct Read {
  Log log;
  Problems problems;
};

void check_whole(std::string_view text) {
  Read fast;
  LineReader reader;
  if (!scan_log(file, text, fast.log, fast.problems, reader)) return;
  Read slow;
  LineReader slow_reader;
  tree_log(file, text, slow.log, slow.problems, slow_reader);
  std::ranges::stable_sort(slow.problems, {},
                           [](const Problem& one) { return std::pair(one.location.line, one.location.column); });
  require(fast.problems == slow.problems, "both ways find the same problems");
  require(fast.log.lines.size() == slow.log.lines.size(), "both ways find as many entries");
  for (std::size_t i = 0; i < fast.log.lines.size(); ++i) {
    const Line& one = fast.log.lines[i];
    const Line& other = slow.log.lines[i];
    require(one.number == other.number, "an entry's line has the same number");
    require(to_entry(one) == to_entry(other), "an entry is the same");
    require(one.topic == other.topic, "an entry is about the same");
  }
}

/// Who counts takes the same answers and other entries, in few bytes.
void check_short(std::string_view text) {
  const Range any_day{Day(std::chrono::year{1} / 1 / 1), Day(std::chrono::year{9999} / 12 / 31)};
  Read whole;
  LineReader reader;
  whole.log = open_log(file, text, whole.problems, reader, {});
  ShortLog quick{Answers(any_day, 30), {}, {}};
  Problems problems;
  LineReader short_reader;
  read_short(file, text, Month{2026, 11}, quick, problems, short_reader);
  Answers answers(any_day, 0);
  std::erase_if(whole.log.lines, [&](const Line& line) {
    if (!is_answer(line.kind)) return false;
    answers.widen(line.topic + 1);
    answers.take(line.topic, {line.day, line.kind});
    if (line.amount) answers.take_amount(line.topic, {line.day, *line.amount});
    return true;
  });
  require(problems == whole.problems, "who counts meets the same problems");
  require(std::ranges::equal(quick.others, whole.log.lines, {}, parts, parts),
          "who counts sees the same other entries");
  require(reader.topics() == short_reader.topics(), "who counts knows the same habits");
  quick.answers.name(reader.topics());
  answers.name(reader.topics());
  for (const std::string& habit : reader.topics()) {
    require(quick.answers.of(habit).records == answers.of(habit).records, "who counts takes the same answers");
    require(quick.answers.of(habit).amounts == answers.of(habit).amounts, "who counts takes the same amounts");
  }
}

void check_line(LineReader& reader, std::string_view text) {
  Line fast;
  Line slow;
  const bool canonical = scan_line(text, slow);
  require(reader.read(text, fast) == canonical, "both readers of lines take the same lines");
  if (!canonical) return;
  require(parts(fast) == parts(slow), "both readers of lines say the same");
  const Entry entry = to_entry(slow);
  const std::string again = log_line(entry);
  Line back;
  require(scan_line(again, back) && to_entry(back) == entry, "an entry that is written is read back");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_whole(text);
  check_short(text);
  LineReader reader;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    check_line(reader, text.substr(begin, end - begin));
    begin = end + 1;
  }
  return 0;
}
