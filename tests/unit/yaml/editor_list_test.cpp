
#include "tests/support/catch.h"
#include "tests/unit/yaml/editing.h"
#include "tests/unit/yaml/reading.h"

using namespace recover;
using test::append;
using test::bom;
using test::insert;
using test::remove;

SCENARIO("an appended item takes the style of its list", "[yaml][splice]") {
  CHECK(append("a:\n  - x # c\nb: 1\n", {"a"}, "y") == "a:\n  - x # c\n  - y\nb: 1\n");
  CHECK(append("a:\n- x\nb: 1\n", {"a"}, "y") == "a:\n- x\n- y\nb: 1\n");
  CHECK(append("a:\r\n  - x\r\n", {"a"}, "y") == "a:\r\n  - x\r\n  - y\r\n");
  CHECK(append("a:\n  - x", {"a"}, "y") == "a:\n  - x\n  - y");
  CHECK(append("a:\n  - do: x\n    by: z\n  # end\n", {"a"}, "y") == "a:\n  - do: x\n    by: z\n  - y\n  # end\n");
  CHECK(append("a: [x] # c\n", {"a"}, "y") == "a: [x, y] # c\n");
  CHECK(append("a: [x, ]\n", {"a"}, "y") == "a: [x, y, ]\n");
  CHECK(append("a: [\n  x # c\n]\n", {"a"}, "y") == "a: [\n  x, y # c\n]\n");
  CHECK(append("a: []\n", {"a"}, "y, z") == "a: [\"y, z\"]\n");
  CHECK(append("a: [ ]\n", {"a"}, "y") == "a: [y]\n");
  CHECK(append("- - x\n- b\n", {"0"}, "y") == "- - x\n  - y\n- b\n");
  CHECK(append(bom + "- {d: 1}\n", {}, "{d: 2}") == bom + "- {d: 1}\n- {d: 2}\n");
}

SCENARIO("a list that is missing or empty is made", "[yaml][splice]") {
  CHECK(append("b: 1\n", {"a"}, "y") == "b: 1\na:\n  - y\n");
  CHECK(append("b: 1", {"a"}, "y") == "b: 1\na:\n  - y");
  CHECK(append("m:\n  b: 1\nc: 2\n", {"m", "a"}, "y") == "m:\n  b: 1\n  a:\n    - y\nc: 2\n");
  CHECK(append("{b: 1}\n", {"a"}, "y") == "{b: 1, a: [y]}\n");
  CHECK(append("b: 1\n", {"m", "a"}, "y") == "b: 1\nm: {a: [y]}\n");
  CHECK(append("a: # c\nb: 1\n", {"a"}, "y") == "a: # c\n  - y\nb: 1\n");
  CHECK(append("a: ~\n", {"a"}, "y") == "a: [y]\n");
  CHECK(append("{a: }\n", {"a"}, "y") == "{a: [y] }\n");
  CHECK(append("", {}, "{d: 1}") == "- {d: 1}\n");
  CHECK(append("# c\r\n", {}, "{d: 1}") == "# c\r\n- {d: 1}\r\n");
  CHECK(append("", {"a"}, "y") == "a:\n  - y\n");
  CHECK(append("# c", {"a"}, "y") == "# c\na:\n  - y");
}

SCENARIO("a value that stands for a list of one becomes a list", "[yaml][splice]") {
  CHECK(append("a: x # c\n", {"a"}, "y") == "a: [x, y] # c\n");
  CHECK(append("a: x, z\n", {"a"}, "y") == "a: [\"x, z\", y]\n");
  CHECK(append("a: 2026-11-02\n", {"a"}, "2026-11-03") == "a: [2026-11-02, 2026-11-03]\n");
  CHECK(append("a: |- # c\n  x\nb: 1\n", {"a"}, "y") == "a: [x, y] # c\nb: 1\n");
  CHECK(insert("a: x\n", {"a"}, 0, "y") == "a: [y, x]\n");
  CHECK(append("a: {b: 1} # c\n", {"a"}, "y") == "a: [{b: 1}, y] # c\n");
  CHECK(insert("a: {b: 1}\n", {"a"}, 0, "y") == "a: [y, {b: 1}]\n");
  CHECK(append("p:\n  # d\n  from: a # c\n  to: b\nq: 1\n", {"p"}, "{from: c}") ==
        "p:\n  # d\n- from: a # c\n  to: b\n- {from: c}\nq: 1\n");
  CHECK(insert("p:\r\n    from: a\r\n    to: b", {"p"}, 0, "{from: c}") ==
        "p:\r\n  - {from: c}\r\n  - from: a\r\n    to: b");
}

SCENARIO("an inserted item stands above the comments of the one it comes before", "[yaml][splice]") {
  CHECK(insert("- a\n# about b\n- b\n", {}, 1, "x") == "- a\n- x\n# about b\n- b\n");
  CHECK(insert("# head\n- a\n- b\n", {}, 0, "x") == "# head\n- x\n- a\n- b\n");
  CHECK(insert("s:\r\n  - a # c\r\n  - b\r\n", {"s"}, 1, "x") == "s:\r\n  - a # c\r\n  - x\r\n  - b\r\n");
  CHECK(insert("s:\n  - a", {"s"}, 0, "x") == "s:\n  - x\n  - a");
  CHECK(insert("- - a\n- b\n", {"0"}, 0, "x") == "- - x\n  - a\n- b\n");
  CHECK(insert("[a, b]\n", {}, 0, "x") == "[x, a, b]\n");
  CHECK(insert("[a, b]\n", {}, 1, "x") == "[a, x, b]\n");
  CHECK(insert("[a, b]\n", {}, 2, "x") == "[a, b, x]\n");
  CHECK(insert("-\n- b\n", {}, 1, "x") == "-\n- x\n- b\n");
}

SCENARIO("what can't become an item is refused", "[yaml][splice]") {
  CHECK(insert("[a, b]\n", {}, 3, "x") == "refused");
  CHECK(insert("a: 1\n", {"b"}, 1, "x") == "refused");
  CHECK(append("a: 1\nb: 2\n", {}, "x") == "refused");
  CHECK(append("- a\n", {}, "x # y") == "refused");
  CHECK(append("a: 1\n", {"a", "b"}, "x") == "refused");
  CHECK(append("p:\n from: a\n", {"p"}, "b") == "refused");  // one space of indentation has no room for a dash
}

SCENARIO("taking out a key takes its lines and the comment behind it", "[yaml][splice]") {
  CHECK(remove("a: 1 # of a\n# keep\nb: 2\n", {"a"}) == "# keep\nb: 2\n");
  CHECK(remove("a: 1\n# keep\nb: 2 # of b\n", {"b"}) == "a: 1\n# keep\n");
  CHECK(remove("a: 1\nb: 2", {"b"}) == "a: 1");
  CHECK(remove("a: 1\r\nb: 2", {"b"}) == "a: 1");
  CHECK(remove("a: 1 # c\n\nb: 2", {"b"}) == "a: 1 # c");
  CHECK(remove(bom + "a: 1\r\nb: 2\r\n", {"a"}) == bom + "b: 2\r\n");
  CHECK(remove("a: |\n  x\n\n  y\n# keep\nb: 2\n", {"a"}) == "# keep\nb: 2\n");
  CHECK(remove("a:\n  - x\n  - y\n  # keep\nb: 2\n", {"a"}) == "  # keep\nb: 2\n");
  CHECK(remove("a: [x,\n  y]\nb: 2\n", {"a"}) == "b: 2\n");
  CHECK(remove("a:\nb: 2\n", {"a"}) == "b: 2\n");
  CHECK(remove("a: 1\n", {"a"}).empty());
  CHECK(remove(bom + "# c\na: 1\n", {"a"}) == bom + "# c\n");
}

SCENARIO("taking out an item leaves the others where they are", "[yaml][splice]") {
  CHECK(remove("- a\n- b # c\n- d\n", {"1"}) == "- a\n- d\n");
  CHECK(remove("s:\n  - do: a\n    by: x\n  # about b\n  - b\n", {"s", "0"}) == "s:\n  # about b\n  - b\n");
  CHECK(remove("-\n- b\n", {"0"}) == "- b\n");
  CHECK(remove("- - a\n  - b\n- c\n", {"0", "0"}) == "- - b\n- c\n");
  CHECK(remove("- do: a # c\n  done: b\n", {"0", "do"}) == "- done: b\n");
  CHECK(remove("- do: a # c\n  # keep\n  done: b\n", {"0", "do"}) == "-\n  # keep\n  done: b\n");
  CHECK(remove("- do: a\n  done: b\n- c\n", {"0", "done"}) == "- do: a\n- c\n");
}

SCENARIO("taking the last one out of a block takes its key or dash along", "[yaml][splice]") {
  CHECK(remove("a:\n  - x\nb: 1\n", {"a", "0"}) == "b: 1\n");
  CHECK(remove("- do: a\n- b\n", {"0", "do"}) == "- b\n");
  CHECK(remove("m:\n  n:\n    o: 1\n", {"m", "n", "o"}).empty());
  CHECK(remove("pauses: 2026-11-02\nb: 1\n", {"pauses", "0"}) == "b: 1\n");
}

SCENARIO("taking out of brackets takes one comma along, and no comment", "[yaml][splice]") {
  CHECK(remove("[a, b, c]\n", {"0"}) == "[b, c]\n");
  CHECK(remove("[a, b, c]\n", {"1"}) == "[a, c]\n");
  CHECK(remove("[a, b, c]\n", {"2"}) == "[a, b]\n");
  CHECK(remove("x: [a]\n", {"x", "0"}) == "x: []\n");
  CHECK(remove("x: [ a, ] # c\n", {"x", "0"}) == "x: [] # c\n");
  CHECK(remove("{a: 1, b: 2}\n", {"a"}) == "{b: 2}\n");
  CHECK(remove("{a: 1, b: 2}\n", {"b"}) == "{a: 1}\n");
  CHECK(remove("[a: 1, b]\n", {"0", "a"}) == "[{}, b]\n");
  CHECK(remove("x: [\n  a, # of a\n  # keep\n  b\n]\n", {"x", "0"}) == "x: [\n  # keep\n  b\n]\n");
  CHECK(remove("x: [\n  a, # keep\n  b # of b\n]\n", {"x", "1"}) == "x: [\n  a # keep\n]\n");
  CHECK(remove("x: [\n  # keep\n  a\n]\n", {"x", "0"}) == "x: [\n  # keep\n  \n]\n");
  CHECK(remove("x: [a\n  , b\n]\n", {"x", "0"}) == "x: [\n   b\n]\n");
  CHECK(remove("x: [a\n  , b\n  , c]\n", {"x", "1"}) == "x: [a\n  , c]\n");
}

SCENARIO("what isn't there can't be taken out", "[yaml][splice]") {
  CHECK(remove("a: 1\n", {}) == "refused");
  CHECK(remove("a: 1\n", {"b"}) == "refused");
  CHECK(remove("- a\n", {"1"}) == "refused");
  CHECK(remove("- a\n", {"x"}) == "refused");
}
