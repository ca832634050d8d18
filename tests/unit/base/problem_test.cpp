#include "core/base/problem.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

Problem at(int line, int column) {
  return {"date-unknown", Level::error, {"goals/river.yaml", line, column}, "no such day", ""};
}

/// What stands above the caret in a rendered problem, found by walking the columns as a terminal does.
/// The texts below use letters of one column and 日 of two.
std::string above_caret(const std::string& rendered) {
  const auto lines = split(rendered, '\n');
  REQUIRE(lines.size() == 4);  // the message, the line, the caret, and nothing after the last line break
  const auto caret = lines[2].find('^');
  REQUIRE(caret != std::string_view::npos);
  std::size_t column = 0;
  for (std::string_view rest = lines[1]; !rest.empty();) {
    const std::string_view one = characters(rest, 1);
    if (column == caret && one != "\u0301") return std::string(one);
    column += one == "日" ? 2U : one == "\u0301" ? 0U : 1U;
    rest.remove_prefix(one.size());
  }
  return column == caret ? "the end" : "nothing";
}

int widest(const std::string& rendered) {
  int columns = 0;
  for (const std::string_view line : split(rendered, '\n')) columns = std::max(columns, display_width(line));
  return columns;
}

std::string many(const std::string& piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("a problem shows where, what, the person's own line, and what to try", "[problem]") {
  const Problem problem{
      "schedule-unknown", Level::error, {"habits/walk.yaml", 2, 8}, "\"dayly\" is not a schedule", "daily"};
  CHECK(render(problem, "title: Walk\nevery: dayly\ngrace: 2\n") ==
        "habits/walk.yaml:2:8: \"dayly\" is not a schedule [schedule-unknown]\n"
        "  | every: dayly\n"
        "  |        ^\n"
        "  try: daily\n");
}

TEST_CASE("a problem says as much of its place as is known", "[problem]") {
  CHECK(render({"name-taken", Level::error, {}, "there is a walk already", ""}) ==
        "there is a walk already [name-taken]\n");
  CHECK(render({"file-mode", Level::note, {"recover.yaml"}, "others can read this", "chmod 600"}, "format: 1\n") ==
        "recover.yaml: others can read this [file-mode]\n"
        "  try: chmod 600\n");
  CHECK(render(at(1, 0), "one\ntwo\n") ==
        "goals/river.yaml:1: no such day [date-unknown]\n"
        "  | one\n");
  CHECK(render(at(2, 3)) == "goals/river.yaml:2:3: no such day [date-unknown]\n");
}

TEST_CASE("Windows line ends are not part of the line", "[problem]") {
  CHECK(render(at(2, 1), "one\r\ntwo\r\n") == render(at(2, 1), "one\ntwo\n"));
  CHECK(render(at(2, 4), "one\r\ntwo\r\n") == render(at(2, 4), "one\ntwo\n"));
}

TEST_CASE("a byte order mark is not part of the first line, and only of the first", "[problem]") {
  CHECK(render(at(1, 3), "\uFEFFone\ntwo") == render(at(1, 3), "one\ntwo"));
  CHECK(render(at(2, 2), "one\n\uFEFFtwo") ==
        "goals/river.yaml:2:2: no such day [date-unknown]\n"
        "  | \uFFFDtwo\n"
        "  |  ^\n");
}

TEST_CASE("the caret stands under its character, however wide those before it", "[problem]") {
  CHECK(render(at(1, 5), "日本: x") ==
        "goals/river.yaml:1:5: no such day [date-unknown]\n"
        "  | 日本: x\n"
        "  |       ^\n");
  CHECK(above_caret(render(at(1, 5), "日日: x")) == "x");
  CHECK(above_caret(render(at(1, 7), "e\u0301e\u0301: x")) == "x");
  CHECK(above_caret(render(at(1, 3), "a\tx")) == "x");
  CHECK(above_caret(render(at(1, 3), "a\xFFx")) == "x");
  CHECK(above_caret(render(at(1, 3), "a\x1Bx")) == "x");
  CHECK(above_caret(render(at(1, 4), "one")) == "the end");
  CHECK(above_caret(render(at(1, 400), "one")) == "the end");
}

TEST_CASE("a long line is shown around the spot, within the screen", "[problem]") {
  const auto [front, back] = GENERATE(table<std::string, std::string>({
      {many("x", 500'000), many("y", 500'000)},
      {many("x", 500'000), ""},
      {"", many("y", 500'000)},
      {many("日", 300), many("日", 300)},
      {many("日", 20), many("日", 60)},
      {many("日", 37), many("日", 1)},
      {many("e\u0301", 400), many("e\u0301", 400)},
      {many("x", 37), many("y", 400)},
      {many("x", 38), many("y", 400)},
      {many("x", 75), ""},
      {many("x", 76), ""},
      {many("\xFF", 200), many("\xFF", 200)},
  }));
  const auto before = std::ranges::count_if(front, [](char byte) { return (byte & 0xC0) != 0x80; });
  const std::string shown = render(at(2, static_cast<int>(before) + 1), "one\n" + front + "Z" + back + "\nthree\n");
  CAPTURE(shown);
  CHECK(above_caret(shown) == "Z");
  CHECK(widest(shown) <= 80);
  CHECK(is_utf8(shown));
}

TEST_CASE("a cut is seen on the side where it is", "[problem]") {
  const std::string excerpt = render(at(1, 101), many("x", 100) + "Z" + many("y", 100));
  const auto lines = split(excerpt, '\n');
  CHECK(lines[1].starts_with("  | …x"));
  CHECK(lines[1].ends_with("y…"));
  const std::string whole = render(at(1, 76), many("x", 75) + "Z");
  CHECK(whole.find("…") == std::string::npos);
}

TEST_CASE("a place behind the last line is shown as an empty one", "[problem]") {
  CHECK(render(at(3, 1), "one\ntwo\n") ==
        "goals/river.yaml:3:1: no such day [date-unknown]\n"
        "  |\n"
        "  | ^\n");
  CHECK(render(at(99, 1), "one") ==
        "goals/river.yaml:99:1: no such day [date-unknown]\n"
        "  |\n"
        "  | ^\n");
}

TEST_CASE("nothing in a problem reaches the terminal raw", "[problem]") {
  const Problem nasty{
      "date-unknown", Level::error, {"goals/\x1B[2J.yaml", 1, 1}, "\"\x1B]0;x\x07\" is no day", "\u202Etoday"};
  const std::string shown = render(nasty, "by: \x1B[31m\xC2\x9B\u202E\n");
  for (std::string_view rest = shown; !rest.empty();) {
    const auto point = next_code_point(rest);
    REQUIRE(point);
    CHECK((point->value == U'\n' || !is_unsafe(point->value)));
    rest.remove_prefix(point->size);
  }
  CHECK(split(shown, '\n').size() == 5);
}

TEST_CASE("notes alone are no error", "[problem]") {
  Problems problems;
  CHECK_FALSE(has_error(problems));
  problems.push_back({"key-unknown", Level::note, {}, "a key I don't know", ""});
  CHECK_FALSE(has_error(problems));
  problems.push_back(at(1, 1));
  CHECK(has_error(problems));
}

TEST_CASE("a failure carries its kind and its problems", "[problem]") {
  const Failure failure(ErrorKind::unreadable, at(1, 1));
  CHECK(failure.kind() == ErrorKind::unreadable);
  CHECK(failure.problems() == Problems{at(1, 1)});
  CHECK(std::string(failure.what()) == "no such day");
  CHECK(std::string(Failure(ErrorKind::not_stored, Problems{}).what()) == "stopped");
}
