
#include "tests/support/catch.h"
#include "tests/unit/yaml/editing.h"
#include "tests/unit/yaml/reading.h"

using namespace recover;
using test::bom;
using test::set;

SCENARIO("setting a scalar replaces its bytes alone", "[yaml][splice]") {
  CHECK(set("a: 1 # c\nb: 2\n", {"a"}, "3") == "a: 3 # c\nb: 2\n");
  CHECK(set("a:   'x'  # c\n", {"a"}, "y") == "a:   y  # c\n");
  CHECK(set(bom + "a: 1\r\nb: 2\r\n", {"b"}, "3") == bom + "a: 1\r\nb: 3\r\n");
  CHECK(set("a: 1\nb: 2", {"b"}, "3") == "a: 1\nb: 3");
  CHECK(set("a: one\n  two # c\nb: 2\n", {"a"}, "3") == "a: 3 # c\nb: 2\n");
  CHECK(set("{a: 1, b: 2}\n", {"a"}, "3") == "{a: 3, b: 2}\n");
  CHECK(set("x: [a: 1, b]\n", {"x", "0", "a"}, "5") == "x: [a: 5, b]\n");
  CHECK(set("- a\n- b # c\n", {"1"}, "\"no\"") == "- a\n- \"no\" # c\n");
  CHECK(set("a: ~\n", {"a"}, "1") == "a: 1\n");
  CHECK(set("old\n", {}, "new") == "new\n");
}

SCENARIO("setting an empty value fills it in behind its colon or dash", "[yaml][splice]") {
  CHECK(set("a: # c\nb: 1\n", {"a"}, "2") == "a: 2 # c\nb: 1\n");
  CHECK(set("a:\nnullable: 1\n", {"a"}, "2") == "a: 2\nnullable: 1\n");
  CHECK(set("a:", {"a"}, "2") == "a: 2");
  CHECK(set("-\n- b\n", {"0"}, "a") == "- a\n- b\n");
  CHECK(set("{a: , b: 1}\n", {"a"}, "2") == "{a: 2 , b: 1}\n");
}

SCENARIO("setting a block scalar takes its lines, and no comment", "[yaml][splice]") {
  CHECK(set("a: | # keep\n  x\n\n  y\nb: 1\n", {"a"}, "z") == "a: z # keep\nb: 1\n");
  CHECK(set("a: |\n    x\n  # keep\nb: 1\n", {"a"}, "z") == "a: z\n  # keep\nb: 1\n");
  CHECK(set("a: >-\r\n  x\r\nb: 1\r\n", {"a"}, "z") == "a: z\r\nb: 1\r\n");
  CHECK(set("b: 1\na: |\n  x", {"a"}, "z") == "b: 1\na: z");
}

SCENARIO("setting a whole list or map puts the token behind its key", "[yaml][splice]") {
  CHECK(set("e:\n  - a\n  - b\nf: 1\n", {"e"}, "daily") == "e: daily\nf: 1\n");
  CHECK(set("e: # c\n  # d\n  - a\n  - b # of b\nf: 1\n", {"e"}, "daily") == "e: daily # c\n  # d\nf: 1\n");
  CHECK(set("e:\r\n- a\r\n- b", {"e"}, "[mon, wed]") == "e: [mon, wed]");
  CHECK(set("e: [a,\n  b] # c\n", {"e"}, "daily") == "e: daily # c\n");
  CHECK(set("- day: x\n  done: walk\n- b\n", {"0"}, "{day: y}") == "- {day: y}\n- b\n");
  CHECK(set("steps:\n  - do: a\n    by: b\n  - c\n", {"steps", "0"}, "x") == "steps:\n  - x\n  - c\n");
  CHECK(set("-\n  a: 1\n  b: 2\n- c\n", {"0"}, "x") == "- x\n- c\n");
}

SCENARIO("a new key comes last in its map, in the map's own style", "[yaml][splice]") {
  CHECK(set("a: 1\n# end\n", {"b"}, "2") == "a: 1\nb: 2\n# end\n");
  CHECK(set("a: 1 # c", {"b"}, "2") == "a: 1 # c\nb: 2");
  CHECK(set(bom + "a: 1\r\n", {"b"}, "2") == bom + "a: 1\r\nb: 2\r\n");
  CHECK(set("m:\n    x: 1\nn: 2\n", {"m", "z"}, "3") == "m:\n    x: 1\n    z: 3\nn: 2\n");
  CHECK(set("- do: a\n- b\n", {"0", "by"}, "c") == "- do: a\n  by: c\n- b\n");
  CHECK(set("{a: 1}\n", {"b"}, "2") == "{a: 1, b: 2}\n");
  CHECK(set("{a: 1, }\n", {"b"}, "2") == "{a: 1, b: 2, }\n");
  CHECK(set("a: { }\n", {"a", "b"}, "2") == "a: {b: 2}\n");
  CHECK(set("[a: 1, c]\n", {"0", "b"}, "2") == "[{a: 1, b: 2}, c]\n");
  CHECK(set("a: |+\n  x\n\n", {"b"}, "2") == "a: |+\n  x\n\nb: 2\n");
  CHECK(set("a: 1\n", {"wi: th"}, "2") == "a: 1\n\"wi: th\": 2\n");
}

SCENARIO("a first key in a file without values comes below its comments", "[yaml][splice]") {
  CHECK(set("", {"a"}, "1") == "a: 1\n");
  CHECK(set(bom, {"a"}, "1") == bom + "a: 1\n");
  CHECK(set("# c\n", {"a"}, "1") == "# c\na: 1\n");
  CHECK(set("# c\r\n", {"a"}, "1") == "# c\r\na: 1\r\n");
  CHECK(set("# c", {"a"}, "1") == "# c\na: 1");
  CHECK(set("# c\n", {}, "x") == "# c\nx\n");
}

SCENARIO("missing maps on the way are made", "[yaml][splice]") {
  CHECK(set("a: 1\n", {"picture", "wish"}, "rest") == "a: 1\npicture: {wish: rest}\n");
  CHECK(set("a: 1\n", {"p", "q", "r"}, "x") == "a: 1\np: {q: {r: x}}\n");
  CHECK(set("p:\na: 1\n", {"p", "q"}, "x") == "p: {q: x}\na: 1\n");
  CHECK(set("p: null\n", {"p", "q"}, "x") == "p: {q: x}\n");
}

SCENARIO("a token gets quotes where brackets need them", "[yaml][splice]") {
  CHECK(set("a: 1\n", {"title"}, "Walk, rest") == "a: 1\ntitle: Walk, rest\n");
  CHECK(set("{a: 1}\n", {"title"}, "Walk, rest") == "{a: 1, title: \"Walk, rest\"}\n");
  CHECK(set("{title: x}\n", {"title"}, "how was it?") == "{title: \"how was it?\"}\n");
  CHECK(set("a: 1\n", {"p", "wish"}, "a, b") == "a: 1\np: {wish: \"a, b\"}\n");
  CHECK(set("{a: 1}\n", {"by"}, "2026-11-02") == "{a: 1, by: 2026-11-02}\n");
}

SCENARIO("a step that is done becomes a map, in the style of its list", "[yaml][splice]") {
  const auto done = [](std::string_view text, const std::string& index = "0") {
    return set(text, {"steps", index, "done"}, "2026-11-02", "do");
  };
  CHECK(done("steps:\n  - Walk # c\n  - b\n") == "steps:\n  - do: Walk # c\n    done: 2026-11-02\n  - b\n");
  CHECK(done("steps:\n- Walk\n") == "steps:\n- do: Walk\n  done: 2026-11-02\n");
  CHECK(done("steps:\n  - a\n  - 'it''s'", "1") == "steps:\n  - a\n  - do: 'it''s'\n    done: 2026-11-02");
  CHECK(done(bom + "steps:\r\n  - Walk\r\n") == bom + "steps:\r\n  - do: Walk\r\n    done: 2026-11-02\r\n");
  CHECK(done("steps: [Walk, b] # c\n") == "steps: [{do: Walk, done: 2026-11-02}, b] # c\n");
  CHECK(done("steps:\n  - Walk to\n    the river\n  - b\n") ==
        "steps:\n  - do: Walk to the river\n    done: 2026-11-02\n  - b\n");
  CHECK(done("steps:\n  - >- # c\n    Walk to\n    the river\n  - b\n") ==
        "steps:\n  - do: Walk to the river # c\n    done: 2026-11-02\n  - b\n");
  CHECK(done("steps:\n  - do: Walk\n  - b\n") == "steps:\n  - do: Walk\n    done: 2026-11-02\n  - b\n");
}

SCENARIO("a step that stands for a list of one is found by its position", "[yaml][splice]") {
  const auto done = [](std::string_view text) { return set(text, {"steps", "0", "done"}, "2026-11-02", "do"); };
  CHECK(done("steps: Walk # c\n") == "steps: {do: Walk, done: 2026-11-02} # c\n");
  CHECK(done("steps: Walk, then rest\n") == "steps: {do: \"Walk, then rest\", done: 2026-11-02}\n");
  CHECK(done("steps: {do: Walk}\n") == "steps: {do: Walk, done: 2026-11-02}\n");
  CHECK(done("steps:\n  do: Walk\n") == "steps:\n  do: Walk\n  done: 2026-11-02\n");
  CHECK(set("steps: Walk\n", {"steps", "0"}, "Rest") == "steps: Rest\n");
}

SCENARIO("what can't be set is refused, and the text stays", "[yaml][splice]") {
  CHECK(set("a: 1\n", {"a"}, "1\nb: 2") == "refused");
  CHECK(set("a: 1\n", {"b"}, "c: 2") == "refused");
  CHECK(set("a: 1\n", {"b"}, "1 # c") == "refused");
  CHECK(set("a: 1\n", {"b"}, "") == "refused");
  CHECK(set("a: 1\n", {"b"}, "\"open") == "refused");
  CHECK(set("a: 1\n", {"a", "b"}, "2") == "refused");
  CHECK(set("- a\n", {"1"}, "2") == "refused");
  CHECK(set("- a\n", {"x"}, "2") == "refused");
  CHECK(set("words: {a: b}\n", {"words", "0"}, "c") == "refused");
  CHECK(set("steps: Walk\n", {"steps", "1", "done"}, "2026-11-02") == "refused");
  CHECK(set("a: |\n  x", {"b"}, "1") == "refused");  // the value would end in a line end from then on
}

SCENARIO("a refusal names its place, and a file with errors its first one", "[yaml][splice]") {
  yaml::YamlEditor editor("goals/river.yaml", "a: 1\nb:\n  - c\n");
  const auto problem = editor.set({"b", "0", "d"}, "1");
  REQUIRE(problem);
  CHECK(problem->code == "edit-refused");
  CHECK(problem->location == SourceLocation{"goals/river.yaml", 3, 5});
  CHECK(problem->what == "there is no \"d\" here, and no place for it");
  yaml::YamlEditor broken("goals/river.yaml", "a: 1\na: 2\n");
  const auto error = broken.set({"b"}, "1");
  REQUIRE(error);
  CHECK(error->code == "key-twice");
  CHECK(broken.append({"c"}, "1")->code == "key-twice");
  CHECK(broken.remove({"a"})->code == "key-twice");
  CHECK(broken.text() == "a: 1\na: 2\n");
}

SCENARIO("edits one after the other build on each other", "[yaml][splice]") {
  yaml::YamlEditor editor("goals/river.yaml", "title: River\nsteps: [a]\n");
  REQUIRE_FALSE(editor.append({"steps"}, "b"));
  REQUIRE_FALSE(editor.set({"steps", "1", "done"}, "2026-11-02", "do"));
  REQUIRE_FALSE(editor.remove({"steps", "0"}));
  CHECK(editor.text() == "title: River\nsteps: [{do: b, done: 2026-11-02}]\n");
  CHECK(editor.root().find("steps")->items[0].find("do")->text == "b");
}
