#include <chrono>

#include "tests/support/catch.h"
#include "tests/unit/yaml/reading.h"

using namespace recover;
using test::problems_of;
using test::repeated;

namespace {

/// Far more than any of these takes when time grows with the size, and far less than when it grows with its square.
constexpr double patience = 8.0;

double seconds_for(const std::string& text) {
  const auto begin = std::chrono::steady_clock::now();
  yaml::parse("log/2026-11.yaml", text);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

SCENARIO("files on which yaml-cpp runs without end or reads a part are refused", "[yaml]") {
  CHECK(problems_of(",") == "second-document@1:1");
  CHECK(problems_of("\"a\",") == "second-document@1:4");
  CHECK(problems_of("- a\nb: 2\n- c\n") == "second-document@2:1");
  CHECK(problems_of("[a] x\n") == "second-document@1:5");
  CHECK(problems_of("{a: 1}\nb: 2\n") == "second-document@2:1");
  CHECK(problems_of("a: 1\n...\nb: 2\n") == "second-document@3:1");
  CHECK(problems_of("a: &a [*a]\n") == "alias@1:4 alias@1:8");
}

SCENARIO("a billion laughs are aliases, and stay as short as they are written", "[yaml]") {
  std::string text = "a: &a [lol, lol, lol]\n";
  for (char c = 'b'; c < 'k'; ++c) {
    const std::string before(1, static_cast<char>(c - 1));
    text.append(1, c).append(": &").append(1, c).append(" [");
    text += repeated('*' + before + ", ", 8).append("*").append(before).append("]\n");
  }
  const auto parsed = yaml::parse("a.yaml", text);
  CHECK(parsed.problems.size() == 10 + 9 * 9);  // each anchor, and each alias
}

SCENARIO("nesting ends at the limit, however deep it goes on", "[yaml]") {
  CHECK(problems_of(repeated("[", 64) + repeated("]", 64) + "\n").empty());
  CHECK(problems_of(repeated("[", 65) + repeated("]", 65) + "\n") == "yaml-limit@1:65");
  CHECK(problems_of(repeated("[", 10'000)).starts_with("yaml-limit@1:"));
  CHECK(problems_of(repeated("- ", 10'000) + "a") == "yaml-limit@1:129");
}

SCENARIO("brackets without end in one line are refused before yaml-cpp keeps them all", "[yaml]") {
  const std::string abyss = repeated("[", 1000);
  for (const std::string& text : {abyss, "a: 1\n" + abyss, "a: 1\nb: 'c' \"d\" " + abyss, "a: 1\nit's: it's " + abyss,
                                  "a: 1\nb: " + repeated("[a, {b: ", 500), "a: 1\nb: [\"[\\\"[\", " + abyss}) {
    CAPTURE(text);
    const std::string line = text.starts_with("a: 1") ? "2" : "1";
    CHECK(problems_of(text) == "yaml-limit@" + line + ":1");
  }
}

SCENARIO("brackets in quotes and closed again are none that nest", "[yaml]") {
  const std::string many = repeated("[", 2000);
  CHECK(problems_of("a: \"" + many + "\"\n").empty());
  CHECK(problems_of("a: '" + many + "''" + many + "'\n").empty());
  CHECK(problems_of("a: [b, \"\\\"" + many + "\", '" + many + "']\n").empty());
  CHECK(problems_of("- \"" + many + "\"\n- {a: \"" + many + "\"}\n").empty());
  CHECK(problems_of("a: [" + repeated("[], ", 2000) + "{}]\n").empty());
  CHECK(problems_of("a: |\n  " + repeated("[x] ", 2000) + "\n").empty());
}

SCENARIO("a month's log and a journal entry may hold more than any other file", "[yaml]") {
  const std::string comments = "# " + repeated("c", 1U << 20U) + "\n";
  for (const char* file : {"log/2026-11.yaml", "journal/2026-11-02-0900.yaml"}) {
    CHECK(yaml::parse(file, comments).problems.empty());
  }
  for (const char* file : {"habits/walk.yaml", "recover.yaml", "log.yaml"}) {
    CHECK(yaml::parse(file, comments).problems.size() == 1);
  }
}

SCENARIO("files and counts over the limit are refused with a place", "[yaml]") {
  const auto large = yaml::parse("a.yaml", "a: 12345\n", {.bytes = 8, .depth = 64, .nodes = 100});
  REQUIRE(large.problems.size() == 1);
  CHECK(large.problems[0].code == "yaml-limit");
  CHECK(large.problems[0].location == SourceLocation{"a.yaml", 0, 0});
  const auto many = yaml::parse("a.yaml", "- a\n- b\n- c\n", {.bytes = 100, .depth = 64, .nodes = 3});
  REQUIRE(many.problems.size() == 1);
  CHECK(many.problems[0].location == SourceLocation{"a.yaml", 3, 3});
  CHECK(many.root.kind == yaml::Node::Kind::nothing);
}

SCENARIO("large files take a time that grows with their size alone", "[yaml]") {
  std::string keys;
  for (int i = 0; i < 100'000; ++i) keys += "key" + std::to_string(i) + ": value\n";
  CHECK(seconds_for(keys) < patience);
  CHECK(seconds_for("a: " + repeated("word ", 200'000) + "\n") < patience);
  CHECK(seconds_for("x: [" + repeated("a: 1, ", 80'000) + "a: 1]\n") < patience);
  CHECK(seconds_for("x: {" + repeated("a: , ", 80'000) + "b: }\n") < patience);
  CHECK(seconds_for("x: [" + repeated("\"a\", ", 150'000) + "b]\n") < patience);
  CHECK(seconds_for("a: x\n" + repeated("  y\n", 200'000)) < patience);
  CHECK(seconds_for("a: |\n" + repeated("  y\n", 200'000)) < patience);
  CHECK(seconds_for("a: " + repeated("'", 200'001) + "\n") < patience);
}
