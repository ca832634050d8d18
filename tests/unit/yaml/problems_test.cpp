
#include "tests/support/catch.h"
#include "tests/unit/yaml/reading.h"

using namespace recover;
using test::bom;
using test::problems_of;

namespace {

struct Case {
  std::string text;
  std::string problems;
  std::string hint;  ///< of the first
};

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(problems_of(one.text) == one.problems);
    const auto parsed = yaml::parse("habits/walk.yaml", one.text);
    REQUIRE_FALSE(parsed.problems.empty());
    CHECK(parsed.problems[0].hint == one.hint);
    CHECK(parsed.problems[0].location.file == "habits/walk.yaml");
    CHECK(parsed.problems[0].level == Level::error);
    CHECK_FALSE(parsed.problems[0].what.empty());
  }
}

}  // namespace

SCENARIO("a file without anything wrong has no problems", "[yaml]") {
  for (const std::string text :
       {"", "# only a comment", "title: Walk\nevery: [mon, wed]\n", "---\ntitle: Walk\n", "a: \"x: y\"\nb: 'it''s'\n",
        "a: |\n  <<<<<<< not at the start\n", "empty:\nlist:\n- a\n-\n", "tab: a\tb\n", "x: [a: 1, {b: 2}, [c]]\n"}) {
    INFO(text);
    CHECK(problems_of(text).empty());
    CHECK(problems_of(bom + text).empty());
  }
}

SCENARIO("bytes that no notebook's file may hold are named with their place", "[yaml]") {
  check({
      {"title: \xFF\n", "not-utf8@1:8", "save the file again as UTF-8"},
      {"é: \xC3\n", "not-utf8@1:4", "save the file again as UTF-8"},
      {std::string("\xFF\xFE"
                   "a\0:\0",
                   6),
       "not-utf8@1:1", "save it again as UTF-8"},
      {std::string("\xFE\xFF\0a", 4), "not-utf8@1:1", "save it again as UTF-8"},
      {std::string("a\0:\0 \0b\0", 8), "not-utf8@1:1", "save it again as UTF-8"},
      {"a: 1\nb: \x04\n", "control-character@2:4", "take it out, or write it as \"\\u0004\""},
      {"a: 1\rb: 2\n", "control-character@1:5", "take it out, or write it as \"\\u000D\""},
      {"a: 1\r", "control-character@1:5", "take it out, or write it as \"\\u000D\""},
      {"a: \x7F\n", "control-character@1:4", "take it out, or write it as \"\\u007F\""},
      {"a: \xC2\x85\n", "control-character@1:4", "take it out, or write it as \"\\u0085\""},
      {"a: x\xE2\x80\xA8y\n", "control-character@1:5", "take it out, or write it as \"\\u2028\""},
      {"a: " + bom + "x\n", "control-character@1:4", "take it out, or write it as \"\\uFEFF\""},
      {std::string("a: 1\0b\n", 7), "control-character@1:5", "take it out, or write it as \"\\u0000\""},
      {std::string("a: 1\n\0\0\0", 8), "nul-tail@2:1", "what stands before them is whole: delete the empty bytes"},
      {std::string("a\0\0\0\0", 5), "nul-tail@1:2", "what stands before them is whole: delete the empty bytes"},
  });
}

SCENARIO("the markers of a merge are found at the start of a line, with any line end", "[yaml]") {
  const std::string hint = "keep the lines you want and take the markers out";
  const std::string all = "conflict-marker@1:1 conflict-marker@3:1 conflict-marker@5:1";
  check({
      {"<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n", all, hint},
      {"<<<<<<< HEAD\r\na: 1\r\n=======\r\na: 2\r\n>>>>>>> other\r\n", all, hint},
      {"a: 1\n||||||| base\n", "conflict-marker@2:1", hint},
      {"a: 1\n=======", "conflict-marker@2:1", hint},
  });
  CHECK(problems_of("# ========\na: ======= x\n").empty());
}

SCENARIO("what this subset of YAML leaves out is named where it stands", "[yaml]") {
  check({
      {"a: &x 1\nb: *x\n", "alias@1:4 alias@2:4", "write the value out where it is needed"},
      {"a: *x\n", "alias@1:4", "put quotes around the text, or write the value out"},
      {"a: *x*\n", "alias@1:4", "put quotes around the text, or write the value out"},
      {bom + "é: *x\n", "alias@1:4", "put quotes around the text, or write the value out"},
      {"a: !!str 1\n", "tag@1:4", "take the tag out"},
      {"a: ! x\n", "tag@1:4", "take the tag out"},
      {"a: !mine [x]\n", "tag@1:4", "take the tag out"},
      {"a: 1\n---\nb: 2\n", "second-document@2:1", "put it in line with what stands above, or take it out"},
      {"- a\nb: 1\n", "second-document@2:1", "put it in line with what stands above, or take it out"},
      {"? a\n: b\n", "key-shape@1:3", "write it as key: value"},
      {"{? a : b}\n", "key-shape@1:4", "write it as key: value"},
      {"[a]: b\n", "key-shape@1:1", "write it as key: value"},
      {"~: b\n", "key-shape@1:1", "write it as key: value"},
  });
}

SCENARIO("a forgotten colon is named on its own line", "[yaml]") {
  check({
      {"a: 1\nb\n", "key-shape@2:1", "b: value"},
      {"a: 1\nevery daily\nb: 2\n", "key-shape@2:1", "every: daily"},
      {"a:\n  b: 1\n  every daily\n  c: 2\n", "key-shape@3:3", "every: daily"},
      {"{a: 1, b}\n", "key-shape@1:8", "b: value"},
  });
}

SCENARIO("a key written twice names the line of the first", "[yaml]") {
  const auto parsed = yaml::parse("a.yaml", "a: 1\nb: 2\na: 3\na: 4\n");
  CHECK(problems_of("a: 1\nb: 2\na: 3\na: 4\n") == "key-twice@3:1 key-twice@4:1");
  CHECK(parsed.problems[1].what == "\"a\" was already given on line 1");
  CHECK(parsed.problems[1].hint == "keep one of them");
  CHECK(problems_of("a: {b: 1, 'b': 2}\n") == "key-twice@1:11");
  CHECK(problems_of("- a: 1\n- a: 1\n").empty());
}

SCENARIO("a quote that is never closed is named where it opens", "[yaml]") {
  const std::string hint = "add the closing quote";
  check({
      {"a: 1\nb: \"x\nc: 2\n", "quote-open@2:4", hint},
      {"a: 'it''s\n", "quote-open@1:4", hint},
      {"a: 'x", "quote-open@1:4", hint},
      {"a: \"x", "quote-open@1:4", hint},
      {"a: \"x\\\"\n", "quote-open@1:4", hint},
      {"a: [\"x", "quote-open@1:5", hint},
  });
}

SCENARIO("what can't be read at all says what to look at", "[yaml]") {
  check({
      {"a: [1, 2\nb: 3\n", "yaml-syntax@1:4", "add the \"]\", and a comma between items"},
      {"a: {b: 1\n", "yaml-syntax@1:4", "add the \"}\", and a comma between entries"},
      {"a: b: c\n", "yaml-syntax@1:5", "quotes around the text often help"},
      {"a: @x\n", "yaml-syntax@1:4", "put quotes around the text"},
      {"a: ]\n", "yaml-syntax@1:4", "quotes around the text often help"},
      {"a: - b\n", "yaml-syntax@1:4", "begin a line with it, or put quotes around the text"},
  });
}

SCENARIO("all problems of a file are told at once, in the order of its lines", "[yaml]") {
  CHECK(problems_of("a: 1\na: 2\nb: !x 3\nc: &y 4\nd: \"open\n") == "key-twice@2:1 tag@3:4 alias@4:4 quote-open@5:4");
  CHECK(problems_of("a: \x01\nb: \xFF\nc: \x02\n") == "control-character@1:4 not-utf8@2:4 control-character@3:4");
}
