#include "core/store/line_reader.h"

#include <tuple>

#include "tests/support/catch.h"
#include "tests/unit/store/log_generator.h"

using namespace recover;
using namespace recover::store;

namespace {

auto parts(const Line& line) {
  return std::tuple(line.text, line.day, line.kind, line.about, line.fields, line.amount, line.at, line.id);
}

/// One of few lines that come again and again, as a log has them.
std::string everyday_line(test::LogGenerator& generator) {
  const std::string day = "2026-11-" + std::to_string(10 + generator.below(20));
  std::string line = "- {day: " + day + ", ";
  line += generator.one_of<std::string>({"done", "small", "rest", "not-today"}) + ": " + generator.name();
  if (generator.once_in(2)) line += ", amount: " + std::to_string(generator.below(5));
  const std::string written = generator.once_in(3) ? "2026-11-23" : day;
  const std::string hour = generator.one_of<std::string>({"0", "1", "2"}) + std::to_string(generator.below(10));
  const std::string offset = generator.once_in(20) ? "+01:30" : "-05:00";
  return line + ", at: \"" + written + 'T' + hour + ":14:05" + offset + "\", id: " + generator.id() + "}";
}

}  // namespace

TEST_CASE("a reader of many lines takes what scan_line takes, and says the same of it", "[line_reader]") {
  test::LogGenerator generator(20261124);
  LineReader reader;
  int taken = 0;
  int usually_taken = 0;
  for (int i = 0; i < 120'000; ++i) {
    std::string text = generator.once_in(4) ? log_line(generator.entry()) : everyday_line(generator);
    if (generator.once_in(3)) text = generator.slipped(text);
    CAPTURE(text);
    Line line;
    Line slow;
    const bool canonical = scan_line(text, slow);
    const std::string file = text + "\n" + std::string(200, '#');
    std::string_view rest = file;
    const bool usual = reader.take_usual(rest, line);
    usually_taken += usual ? 1 : 0;
    REQUIRE((usual || reader.read(text, line)) == canonical);
    if (!canonical) continue;
    ++taken;
    REQUIRE(rest.size() == (usual ? 200 : file.size()));
    REQUIRE(parts(line) == parts(slow));
    if (line.usual) REQUIRE((is_at(line.at) && is_id(line.id) && (line.amount || line.raw("amount").empty())));
  }
  CHECK(usually_taken > 40'000);
  CHECK(taken > 80'000);
  CHECK(taken < 119'000);
}

TEST_CASE("a day of the same month as the one before is one that exists", "[line_reader]") {
  const auto line_of = [](const std::string& day) {
    return "- {day: " + day + R"(, done: walk, at: "2026-11-23T08:14:05-05:00", id: k5w39qzt})";
  };
  for (const std::string month : {"2026-11-", "2026-12-", "2026-02-", "2028-02-", "2100-02-", "0001-01-", "9999-12-"}) {
    LineReader reader;
    Line line;
    REQUIRE(reader.read(line_of(month + "28"), line));  // so that the answer is known
    int taken = 0;
    for (int first = '.'; first <= ':'; ++first) {
      for (int second = '.'; second <= ':'; ++second) {
        const std::string day = month + static_cast<char>(first) + static_cast<char>(second);
        const std::string before = line_of(month + "28") + '\n';
        const std::string file = before + line_of(day) + '\n' + std::string(200, '#');
        std::string_view rest = file;
        REQUIRE(reader.take_usual(rest, line));
        CAPTURE(day);
        const bool usual = reader.take_usual(rest, line);
        REQUIRE(usual == Day::parse(day).has_value());
        if (usual) CHECK(line.day == *Day::parse(day));
        taken += usual ? 1 : 0;
      }
    }
    CHECK(taken == Range{Month::parse(month.substr(0, 7))->first(), Month::parse(month.substr(0, 7))->last()}.days());
  }
}

TEST_CASE("lines about one habit have one topic, in whatever words they come", "[line_reader]") {
  LineReader reader;
  const auto topic = [&](const char* text) {
    Line line;
    REQUIRE(reader.read(text, line));
    return line.topic;
  };
  const auto walk = topic("- {day: 2026-11-23, done: walk}");
  const auto read = topic("- {day: 2026-11-23, done: read, at: \"2026-11-23T08:14:05-05:00\", id: k5w39qzt}");
  CHECK(walk != read);
  CHECK(topic("- {day: 2026-11-24, rest: walk, at: \"2026-11-24T08:14:05-05:00\", id: m5w39qzt}") == walk);
  CHECK(topic("- {day: 2026-11-24, small: read, amount: 3, note: \"a page\", at: \"noon\"}") == read);
  CHECK(topic("- {day: 2026-11-25, done: walk, at: \"2026-11-25T08:14:05-05:00\", id: n5w39qzt}") == walk);
}
