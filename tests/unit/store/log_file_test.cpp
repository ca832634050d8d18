#include "core/store/log_file.h"

#include <algorithm>

#include "core/store/log_edit.h"
#include "core/store/log_tree.h"
#include "tests/support/catch.h"
#include "tests/unit/store/log_generator.h"

using namespace recover;
using namespace recover::store;

namespace {

constexpr const char* november = "log/2026-11.yaml";

/// What a reader hands out, copied.
struct Read {
  std::vector<std::string> lines;  ///< "3: - {day: …}"
  std::vector<Entry> entries;
  Problems problems;
};

Read from(const Log& log, Problems problems) {
  Read read{{}, {}, std::move(problems)};
  for (const Line& line : log.lines) {
    read.lines.push_back(std::to_string(line.number) + ": " + std::string(line.text));
    read.entries.push_back(to_entry(line));
  }
  return read;
}

Read read(const std::string& text) {
  Problems problems;
  const Log log = open_log(november, text, problems);
  return from(log, std::move(problems));
}

Read through_tree(const std::string& text) {
  Log log;
  Problems problems;
  LineReader reader;
  tree_log(november, text, log, problems, reader);
  std::ranges::stable_sort(
      problems, {}, [](const Problem& problem) { return std::pair(problem.location.line, problem.location.column); });
  return from(log, std::move(problems));
}

bool is_canonical(const std::string& text) {
  Log log;
  Problems problems;
  LineReader reader;
  return scan_log(november, text, log, problems, reader);
}

/// "3:7 day-missing": code and place of each problem.
std::vector<std::string> codes(const Problems& problems) {
  std::vector<std::string> codes;
  for (const Problem& problem : problems) {
    codes.push_back(std::to_string(problem.location.line) + ':' + std::to_string(problem.location.column) + ' ' +
                    problem.code + (problem.level == Level::note ? " (note)" : ""));
  }
  return codes;
}

using Codes = std::vector<std::string>;

Entry walk(const std::string& day, const std::string& at = {}) {
  return {*Day::parse(day), EntryKind::done, {Value::Form::name, "walk", {}, {}}, {}, at, {}};
}

}  // namespace

TEST_CASE("lines come in the order of the file, with their numbers", "[log_file]") {
  const auto result =
      read("# November\n\n- {day: 2026-11-02, done: walk}\n   \n  # later\n- {day: 2026-11-01, rest: walk}\n");
  CHECK(result.lines == Codes{"3: - {day: 2026-11-02, done: walk}", "6: - {day: 2026-11-01, rest: walk}"});
  CHECK(result.problems.empty());
}

TEST_CASE("comments, CRLF, a byte order mark and a missing last line end are canonical", "[log_file]") {
  const std::string line = "- {day: 2026-11-02, done: walk}";
  const std::string text =
      GENERATE_COPY(as<std::string>{}, line, line + "\n", line + "\r\n", "\xEF\xBB\xBF" + line + "\r\n",
                    "# día\r\n\r\n" + line + "\r\n# end", "\n\n" + line + "\n\n\n");
  CAPTURE(text);
  CHECK(is_canonical(text));
  CHECK(read(text).entries == std::vector{walk("2026-11-02")});
}

TEST_CASE("a file without entries is one without entries", "[log_file]") {
  const std::string text = GENERATE("", "\n", "# nothing yet\n", "\xEF\xBB\xBF", "[]\n");
  CHECK(read(text).lines.empty());
  CHECK(read(text).problems.empty());
}

TEST_CASE("entries written otherwise are said canonically, with the line they start on", "[log_file]") {
  const auto result = read(
      "- {day: 2026-11-01, done: walk}   # a good one\n"
      "- day: 2026-11-02\n"
      "  note: to the river, and back\n"
      "  done: walk\n"
      "  amount: 20.50\n"
      "- {id: k5w39qzt, day: '2026-11-03', check-in: {mood: 4, words: [calm]}}\n"
      "- { day: 2026-11-04, win: 'it''s done', at: 2026-11-04T08:00:00-05:00 }\n");
  CHECK(result.lines == Codes{"1: - {day: 2026-11-01, done: walk}",
                              R"(2: - {day: 2026-11-02, done: walk, note: "to the river, and back", amount: 20.5})",
                              "6: - {day: 2026-11-03, check-in: {mood: 4}, id: k5w39qzt}",
                              R"(7: - {day: 2026-11-04, win: "it's done", at: "2026-11-04T08:00:00-05:00"})"});
  CHECK(codes(result.problems) == Codes{"6:64 value-expected"});
}

TEST_CASE("each thing that can't be understood has a code and a place", "[log_file]") {
  const auto [text, code] = GENERATE(table<std::string, std::string>({
      {"done: walk\n", "1:1 log-shape"},
      {"- walk\n", "1:3 log-shape"},
      {"- {done: walk}\n", "1:3 day-missing"},
      {"- {day: monday, done: walk}\n", "1:9 date-unknown"},
      {"- {day: 2026-11-31, done: walk}\n", "1:9 date-unknown"},
      {"- {day: 2026-11-02}\n", "1:3 kind-missing"},
      {"- {day: 2026-11-02, note: x, id: k5w39qzt}\n", "1:3 kind-missing"},
      {"- {day: 2026-11-02, done: walk, small: walk}\n", "1:33 kind-twice"},
      {"- {day: 2026-11-02, doen: walk}\n", "1:21 kind-unknown (note)"},
      {"- {day: 2026-10-31, done: walk}\n", "1:9 log-month (note)"},
      {"- {day: 2026-11-02, done: walk, at: \"noon\"}\n", "1:37 at-shape (note)"},
      {"- {day: 2026-11-02, done: walk, id: first-one}\n", "1:37 id-shape (note)"},
      {"- {day: 2026-11-02, done: walk, amount: many}\n", "1:41 number-expected"},
      {"- {day: 2026-11-02, done: walk, amount: .nan}\n", "1:41 number-expected"},
      {"- {day: 2026-11-02, done: [walk]}\n", "1:27 value-expected"},
      {"- {day: 2026-11-02, check-in: 4}\n", "1:31 value-expected"},
      {"- {day: 2026-11-02, win: \"ж\", note: [[a]]}\n", "1:38 value-expected"},
      {"# one\n\n- {day: 2026-11-02, done: walk, id: k5w39qzt}\n- {day: 2026-11-02, win: \"ж\", id: FIRST}\n",
       "4:35 id-shape (note)"},
  }));
  CAPTURE(text);
  CHECK(codes(read(text).problems) == Codes{code});
}

TEST_CASE("one bad line leaves the others standing", "[log_file]") {
  const auto result = read(
      "- {day: 2026-11-01, done: walk}\n- {day: never, done: walk}\n- {day: 2026-11-03, done: walk, amount: many}\n");
  CHECK(result.lines ==
        Codes{"1: - {day: 2026-11-01, done: walk}", "3: - {day: 2026-11-03, done: walk, amount: many}"});
  CHECK(codes(result.problems) == Codes{"2:9 date-unknown", "3:41 number-expected"});
}

TEST_CASE("what stands before a damaged end is read", "[log_file]") {
  const std::string whole = "- {day: 2026-11-02, done: walk}\n- {day: 2026-11-03, rest: walk}\n";
  const auto damaged = GENERATE(as<std::string>{}, std::string(3, '\0'), "- {day: 2026-11-04, done: wa",
                                "- {day: 2026-11-04, done: wa" + std::string(40, '\0'));
  CAPTURE(damaged);
  const Read got = read(whole + damaged);
  CHECK(got.lines == Codes{"1: - {day: 2026-11-02, done: walk}", "2: - {day: 2026-11-03, rest: walk}"});
  REQUIRE(got.problems.size() == 1);
  CHECK(got.problems.front().level == Level::error);
  CHECK(got.problems.front().code == (damaged.ends_with('\0') ? "nul-tail" : "yaml-syntax"));
}

TEST_CASE("a new entry goes behind the last that is not later", "[log_file]") {
  const std::string text =
      "# November\n"
      "- {day: 2026-11-01, rest: walk, at: \"2026-11-01T09:00:00-05:00\"}\n"
      "- {day: 2026-11-03, rest: walk, at: \"2026-11-03T09:00:00-05:00\"}\n"
      "# the end\n";
  const auto at_line = [&](const Entry& entry) {
    const auto lines = read(with_entry(november, text, entry));
    for (std::size_t i = 0; i < lines.entries.size(); ++i) {
      if (lines.entries[i] == entry) return lines.lines[i].substr(0, 1);
    }
    return std::string("nowhere");
  };
  CHECK(at_line(walk("2026-10-31")) == "2");
  CHECK(at_line(walk("2026-11-01")) == "2");
  CHECK(at_line(walk("2026-11-01", "2026-11-01T09:00:01-05:00")) == "3");
  CHECK(at_line(walk("2026-11-03", "2026-11-03T08:00:00-05:00")) == "3");
  CHECK(at_line(walk("2026-11-30")) == "4");
}

TEST_CASE("putting a line in keeps every other byte", "[log_file]") {
  const std::string one = "- {day: 2026-11-01, rest: walk}";
  const std::string two = "- {day: 2026-11-02, done: walk}";
  const Entry entry = walk("2026-11-02");
  CHECK(with_entry(november, "", entry) == two + "\n");
  CHECK(with_entry(november, "\xEF\xBB\xBF", entry) == "\xEF\xBB\xBF" + two + "\n");
  CHECK(with_entry(november, "# log\n", entry) == "# log\n" + two + "\n");
  CHECK(with_entry(november, "# log", entry) == "# log\n" + two);
  CHECK(with_entry(november, one + "\n", entry) == one + "\n" + two + "\n");
  CHECK(with_entry(november, one, entry) == one + "\n" + two);
  CHECK(with_entry(november, one + "\n", walk("2026-11-01")) == one + "\n- {day: 2026-11-01, done: walk}\n");
  CHECK(with_entry(november, one + "\r\n", entry) == one + "\r\n" + two + "\r\n");
  CHECK(with_entry(november, "# log\r\n" + one, entry) == "# log\r\n" + one + "\r\n" + two);
  CHECK(with_entry(november, one + "\n# about today\n\n", entry) == one + "\n" + two + "\n# about today\n\n");
  CHECK(with_entry(november, "\xEF\xBB\xBF" + one + "\n", walk("2026-10-31")) ==
        "\xEF\xBB\xBF- {day: 2026-10-31, done: walk}\n" + one + "\n");
}

TEST_CASE("taking a line out takes its own bytes", "[log_file]") {
  const std::string one = "- {day: 2026-11-01, rest: walk}";
  const std::string two = "- {day: 2026-11-02, done: walk}";
  CHECK(without_line(november, one + "\n# x\n" + two + "\n", 1) == "# x\n" + two + "\n");
  CHECK(without_line(november, one + "\r\n" + two + "\r\n", 2) == one + "\r\n");
  CHECK(without_line(november, one + "\n" + two, 2) == one + "\n");
  CHECK(without_line(november, one + "\n", 1).empty());
}

TEST_CASE("a line said anew stays in its place", "[log_file]") {
  const std::string text = "# a\r\n- {day: 2026-11-01, rest: walk}\r\n- {day: 2026-11-03, win: x}";
  CHECK(with_line(november, text, 2, walk("2026-11-02")) ==
        "# a\r\n- {day: 2026-11-02, done: walk}\r\n- {day: 2026-11-03, win: x}");
}

TEST_CASE("files in other styles are edited in their own", "[log_file]") {
  const std::string block = "- day: 2026-11-01   # first\n  rest: walk\n- day: 2026-11-03\n  win: x\n";
  CHECK(read(with_entry(november, block, walk("2026-11-02"))).entries.at(1) == walk("2026-11-02"));
  CHECK(with_entry(november, block, walk("2026-11-02")).find("# first") != std::string::npos);
  CHECK(without_line(november, block, 3) == "- day: 2026-11-01   # first\n  rest: walk\n");
  const std::string flow = "[{day: 2026-11-01, rest: walk},\n {day: 2026-11-03, win: x}]\n";
  const auto result = read(with_entry(november, flow, walk("2026-11-04")));
  REQUIRE(result.entries.size() == 3);
  CHECK(result.entries.back() == walk("2026-11-04"));
  CHECK(read(with_line(november, flow, 1, walk("2026-11-02"))).entries.front() == walk("2026-11-02"));
}

TEST_CASE("an entry over several lines keeps what was written between them", "[log_file]") {
  const std::string text = "- day: 2026-11-01\n  rest: walk\n  # mine\n  note: slow  # really\n  id: k2m50xf0\n";
  Entry entry = walk("2026-11-01");
  entry.id = "k2m50xf0";
  entry.set("note", {Value::Form::text, "fast", {}, {}});
  const std::string changed = with_line(november, text, 1, entry);
  CHECK(changed.find("# mine") != std::string::npos);
  CHECK(changed.find("# really") != std::string::npos);
  CHECK(read(changed).entries == std::vector<Entry>{entry});
}

TEST_CASE("a file with an error is not written to, one with a note is", "[log_file]") {
  const std::string broken = "- {day: 2026-11-01, rest: walk}\n- {day: never, done: walk}\n";
  CHECK_THROWS_AS(with_entry(november, broken, walk("2026-11-02")), Failure);
  CHECK_THROWS_AS(without_line(november, broken, 1), Failure);
  try {
    with_entry(november, broken, walk("2026-11-02"));
  } catch (const Failure& failure) {
    CHECK(failure.kind() == ErrorKind::unreadable);
    CHECK(codes(failure.problems()) == Codes{"2:9 date-unknown"});
  }
  const std::string newer = "- {day: 2026-11-01, hum: a-tune}\n";
  CHECK(with_entry(november, newer, walk("2026-11-02")) == newer + "- {day: 2026-11-02, done: walk}\n");
}

TEST_CASE("a line without an entry, or with two, can't be edited by its number", "[log_file]") {
  CHECK_THROWS_AS(without_line(november, "# a\n- {day: 2026-11-01, rest: walk}\n", 1), Failure);
  CHECK_THROWS_AS(without_line(november, "[{day: 2026-11-01, win: a}, {day: 2026-11-01, win: b}]\n", 1), Failure);
}

TEST_CASE("a very large file is read as well", "[log_file]") {
  std::string text;
  for (int i = 0; i < 20'000; ++i)
    text += "- {day: 2026-11-01, win: \"something that went right, number " + std::to_string(i) + "\"}\n";
  REQUIRE(text.size() > 1'000'000);
  CHECK(read(text).lines.size() == 20'000);
}

TEST_CASE("an amount below nothing is noted, kept as it stands, and no sum", "[log_file]") {
  const std::string text = GENERATE(
      "- {day: 2026-11-02, done: walk, amount: -20}\n",
      "- {day: 2026-11-02, done: walk, amount: -20, at: \"2026-11-02T08:14:05+00:00\", id: "
      "k5w39qzt}\n",
      "- day: 2026-11-02\n  done: walk\n  amount: -20\n", "- {day: 2026-11-02, done: walk, amount: -0.5}  # a slip\n");
  CAPTURE(text);
  const auto either = read(text);
  REQUIRE(either.problems.size() == 1);
  CHECK(codes(either.problems).front().ends_with(" value-range (note)"));
  CHECK(either.problems == through_tree(text).problems);
  CHECK(either.entries.front().find("amount")->as_number() < 0);
  CHECK(with_entry(november, text, either.entries.front()).find(text.substr(0, 40)) != std::string::npos);
}

TEST_CASE("both ways of reading give equal entries and problems", "[log_file]") {
  test::LogGenerator generator(99);
  int canonical = 0;
  int understood = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string line = log_line(generator.entry());
    const std::string text = generator.once_in(2) ? line : generator.slipped(line);
    CAPTURE(text);
    const auto tree = through_tree(text);
    const auto either = read(text);
    REQUIRE(either.lines == tree.lines);
    REQUIRE(either.entries == tree.entries);
    REQUIRE(either.problems == tree.problems);
    if (is_canonical(text)) {
      ++canonical;
      // What was taken from the bytes is whole: nothing the tree calls an error, but an amount that is no number.
      for (const Problem& problem : tree.problems)
        REQUIRE((problem.level == Level::note || problem.code == "number-expected"));
      REQUIRE(tree.lines == Codes{"1: " + text});
    }
    if (!tree.entries.empty()) ++understood;
  }
  CHECK(canonical > 10'000);
  CHECK(understood > canonical + 1000);
}

TEST_CASE("whole files read alike in both ways, whatever their line ends and comments", "[log_file]") {
  test::LogGenerator generator(5);
  for (int i = 0; i < 1'000; ++i) {
    const std::string end = generator.once_in(2) ? "\r\n" : "\n";
    std::string text = generator.once_in(4) ? "\xEF\xBB\xBF" : "";
    for (std::size_t lines = generator.below(6); lines > 0; --lines) {
      if (generator.once_in(4)) text += "# день, " + generator.name() + end;
      if (generator.once_in(6)) text += "  " + end;
      text += log_line(generator.entry()) + (lines == 1 && generator.once_in(3) ? "" : end);
    }
    CAPTURE(text);
    REQUIRE(is_canonical(text));
    const auto tree = through_tree(text);
    const auto fast = read(text);
    REQUIRE(fast.lines == tree.lines);
    REQUIRE(fast.problems == tree.problems);
  }
}
