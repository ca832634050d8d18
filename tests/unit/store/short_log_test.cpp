#include <map>

#include "core/store/log_file.h"
#include "tests/support/catch.h"
#include "tests/unit/store/log_generator.h"

using namespace recover;
using namespace recover::store;

namespace {

constexpr const char* november = "log/2026-11.yaml";

/// Two months' files for who counts, copied.
struct ReadShort {
  std::map<std::string, std::vector<DayRecord>> answers;  ///< by habit
  std::map<std::string, std::vector<DayAmount>> amounts;
  std::vector<Entry> others;  ///< of the second
  Problems problems;          ///< likewise
};

/// By way of whole lines.
ReadShort shortened(const std::string& before, const std::string& text) {
  ReadShort read;
  LineReader reader;
  for (const std::string& month : {before, text}) {
    read.others.clear();
    read.problems.clear();
    for (const Line& line : open_log(november, month, read.problems, reader, {}).lines) {
      const std::string habit = unescaped(line.about);
      if (!is_answer(line.kind)) {
        read.others.push_back(to_entry(line));
        continue;
      }
      read.answers[habit].emplace_back(line.day, line.kind);
      if (line.amount) read.amounts[habit].push_back({line.day, *line.amount});
    }
  }
  return read;
}

/// By way of few bytes.
ReadShort read_in_short(const std::string& before, const std::string& text) {
  const Range any_day{*Day::parse("0001-01-01"), *Day::parse("9999-12-31")};
  ReadShort read;
  ShortLog log{AnswersByHabit(any_day, 30), {}, {}};
  LineReader reader;
  const Month month = Month::of(*Day::parse("2026-11-01"));
  Problems of_before;
  read_short(november, before, month, log, of_before, reader);
  read_short(november, text, month, log, read.problems, reader);
  log.answers.name(reader.topics());
  for (const std::string& habit : reader.topics()) {
    const auto [records, amounts] = log.answers.release(habit);
    if (!records.empty()) read.answers[habit] = records;
    if (!amounts.empty()) read.amounts[habit] = amounts;
  }
  for (const Line& line : log.others) read.others.push_back(to_entry(line));
  return read;
}

}  // namespace

TEST_CASE("who counts reads the same answers, other entries and problems", "[short_log]") {
  test::LogGenerator generator(12);
  std::string before;
  std::size_t answers = 0;
  std::size_t others = 0;
  std::size_t problems = 0;
  for (int i = 0; i < 3'000; ++i) {
    std::string text;
    for (std::size_t lines = 2 + generator.below(8); lines > 0; --lines) {
      std::string line = log_line(generator.entry());
      if (generator.once_in(8)) line.replace(std::string_view("- {day: ").size(), 8, "2026-10-");
      if (generator.once_in(16)) line = generator.slipped(line);
      text += line + '\n';
    }
    text += "# lines that are usual are taken when much follows: " + std::string(200, '.') + '\n';
    CAPTURE(before, text);
    const ReadShort expected = shortened(before, text);
    const ReadShort got = read_in_short(before, text);
    REQUIRE(got.answers == expected.answers);
    REQUIRE(got.amounts == expected.amounts);
    REQUIRE(got.others == expected.others);
    REQUIRE(got.problems == expected.problems);
    for (const auto& [habit, records] : got.answers) answers += records.size();
    others += got.others.size();
    problems += got.problems.size();
    before = text;
  }
  CHECK(answers > 1'000);
  CHECK(others > 1'000);
  CHECK(problems > 500);
}

TEST_CASE("an amount below nothing is an answer without one for who counts", "[short_log]") {
  const std::string text = "- {day: 2026-11-02, done: walk, amount: -20}\n";
  CHECK(read_in_short("", text).answers.at("walk").size() == 1);
  CHECK(read_in_short("", text).amounts.empty());
}
