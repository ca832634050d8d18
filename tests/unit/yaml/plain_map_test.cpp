#include "core/yaml/plain_map.h"

#include <random>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/same_tree.h"

using namespace recover;
using yaml::parse_any;
using yaml::plain_map;

namespace {

constexpr yaml::Limits limits;

/// Mostly one of the first eight.
std::string one_of(std::mt19937& dice, const std::vector<std::string>& parts) {
  return parts[dice() % (dice() % 6 == 0 ? parts.size() : 8)];
}

/// Lines near the shape: most fit, and some are nearly one of YAML's other forms.
std::string drawn_text(std::mt19937& dice) {
  const std::vector<std::string> keys = {"title", "every", "if-then", "a", "b2",  "tiny", "start", "when",
                                         "null",  "true",  "-a",      "A", "a b", "",     "4"};
  const std::vector<std::string> middles = {": ", ": ", ": ", ": ", ": ", ": ", ": ", ": ", ":", ":  ", " : ", ":\t"};
  const std::vector<std::string> words = {"walk", "3",    "1e5",  "2026-11-23", "nullx", "true", "no",  "a.",
                                          "null", "Null", "NULL", "~",          "-",     "--",   "- a", "/",
                                          "(a)",  "a, b", "...",  "---",        "a: b",  "a #b", "#",   "\"a\"",
                                          "'a'",  "[a]",  "{a}",  "&a",         "*a",    "é"};
  const std::vector<std::string> ends = {"\n", "\n",  "\n",   "\n",   "\n",  "\n", "\n",
                                         "\n", " \n", "\r\n", "\n\n", "\n ", ""};
  std::string text;
  for (auto lines = 1 + dice() % 4; lines > 0; --lines) {
    text += one_of(dice, keys) + one_of(dice, middles) + one_of(dice, words);
    if (dice() % 2 == 0) text += ' ' + one_of(dice, words);
    text += one_of(dice, ends);
  }
  return text;
}

}  // namespace

TEST_CASE("a plain map is what yaml-cpp takes the text for, to the last place", "[yaml]") {
  std::mt19937 dice(20261127);
  int plain = 0;
  for (int i = 0; i < 40'000; ++i) {
    const std::string text = drawn_text(dice);
    const auto map = plain_map(text, limits);
    if (!map) continue;
    ++plain;
    CAPTURE(text);
    const yaml::Parsed whole = parse_any("habits/walk.yaml", text, limits);
    REQUIRE(whole.problems.empty());
    REQUIRE(test::same_tree(*map, whole.root));
  }
  CHECK(plain > 3'000);
}

TEST_CASE("a habit as recover writes it is a plain map", "[yaml]") {
  const auto map =
      plain_map("title: Walk by the sea\nevery: 3 per week\nstart: 2026-11-27\namount: at least 20 min\n", limits);
  REQUIRE(map);
  REQUIRE(map->find("every") != nullptr);
  CHECK(map->find("every")->text == "3 per week");
  CHECK(map->find("every")->line == 2);
}

TEST_CASE("a plain map says nothing of a key given twice, a null, or another form of YAML", "[yaml]") {
  for (const char* text : {"null: a\n", "a: b\na: c\n", "a: null\n", "a: ~\n", "a:\n", "a: b", "", "a: \"b\"\n",
                           "a: b # c\n", "# c\na: b\n", "a: b\r\n", "- a: b\n", "a: b\n  c\n", "a: b \n"}) {
    CAPTURE(text);
    CHECK_FALSE(plain_map(text, limits));
  }
}

TEST_CASE("a plain map keeps to the limits", "[yaml]") {
  CHECK_FALSE(plain_map("a: b\n", {.bytes = 4}));
  CHECK_FALSE(plain_map("a: b\n", {.nodes = 2}));
  CHECK(plain_map("a: b\n", {.bytes = 5, .nodes = 3}));
}
