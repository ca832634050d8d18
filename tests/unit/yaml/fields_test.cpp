#include "core/yaml/fields.h"

#include "tests/support/catch.h"

using namespace recover;

namespace {

/// A map read through Fields, with the problems that reading left behind.
struct Sheet {
  explicit Sheet(const std::string& text) : parsed(yaml::parse("habits/walk.yaml", text)) {}

  yaml::Parsed parsed;
  Problems problems;
  yaml::Fields fields{parsed.root, "habits/walk.yaml", "a habit", problems};

  std::string code() const { return problems.empty() ? "" : problems.back().code; }
  SourceLocation place() const { return problems.empty() ? SourceLocation{} : problems.back().location; }
};

SourceLocation at(int line, int column) { return {"habits/walk.yaml", line, column}; }

}  // namespace

SCENARIO("texts are read as they are, and empty ones are absent", "[yaml][fields]") {
  Sheet sheet("title: Walk\nday: 2026-11-02\nnone:\ntilde: ~\n");
  CHECK(sheet.fields.text("title") == "Walk");
  CHECK(sheet.fields.text("day") == "2026-11-02");
  CHECK(sheet.fields.text("none").empty());
  CHECK(sheet.fields.text("tilde").empty());
  CHECK(sheet.fields.text("absent").empty());
  CHECK(sheet.fields.has("none"));
  CHECK_FALSE(sheet.fields.has("absent"));
  CHECK(sheet.problems.empty());
}

SCENARIO("one value is wanted where a list stands", "[yaml][fields]") {
  Sheet sheet("title: [a]\n");
  CHECK(sheet.fields.text("title").empty());
  CHECK(sheet.code() == "value-expected");
  CHECK(sheet.place() == at(1, 8));
}

SCENARIO("a text that must be there is missed at its key, or at the map", "[yaml][fields]") {
  Sheet empty("a: 1\ntitle: \" \"\n");
  CHECK(empty.fields.required("title") == " ");
  CHECK(empty.code() == "key-missing");
  CHECK(empty.place() == at(2, 8));
  Sheet absent("a: 1\n");
  absent.fields.required("title");
  CHECK(absent.place() == at(1, 1));
  CHECK(absent.problems[0].what == "a habit needs a title");
  Sheet list("- a\n");
  CHECK(list.code() == "map-expected");
  list.fields.required("title");
  CHECK(list.problems.size() == 1);  // said once
}

SCENARIO("whole numbers are decimal, and within their range", "[yaml][fields]") {
  const auto read = [](const std::string& value) {
    Sheet sheet("grace: " + value + "\n");
    const auto number = sheet.fields.whole("grace", -12, 30);
    return number ? std::to_string(*number) : sheet.code();
  };
  CHECK(read("0") == "0");
  CHECK(read("30") == "30");
  CHECK(read("-12") == "-12");
  CHECK(read("\"7\"") == "7");
  for (const char* odd : {"010", "08", "-010", "00", "0x1F", "1_0", "1.0", "1e1", "+5", "two", "5 6", "''"}) {
    INFO(odd);
    CHECK(read(odd) == "number-expected");
  }
  for (const char* far : {"31", "-13", "99999999999999999999"}) {
    INFO(far);
    CHECK(read(far) == "value-range");
  }
  Sheet absent("a: 1\n");
  CHECK_FALSE(absent.fields.whole("grace", 0, 3));
  CHECK(absent.problems.empty());
  Sheet hinted("grace: 9\n");
  hinted.fields.whole("grace", 0, 3);
  CHECK(hinted.problems[0].what == "grace is a whole number from 0 to 3");
  CHECK(hinted.problems[0].hint == "grace: 0");
}

SCENARIO("flags are true or false, unquoted", "[yaml][fields]") {
  Sheet sheet("a: true\nb: false\nc: yes\nd: \"true\"\ne: True\n");
  CHECK(sheet.fields.flag("a") == true);
  CHECK(sheet.fields.flag("b") == false);
  CHECK(sheet.problems.empty());
  for (const char* key : {"c", "d", "e"}) {
    CHECK_FALSE(sheet.fields.flag(key));
    CHECK(sheet.code() == "value-expected");
  }
  CHECK(sheet.place() == at(5, 4));
}

SCENARIO("one text stands for a list of one", "[yaml][fields]") {
  Sheet sheet("a: [x, \"1\"]\nb: x\nc:\nd: [x, [y], ~]\ne: {x: y}\n");
  CHECK(sheet.fields.texts("a") == std::vector<std::string>{"x", "1"});
  CHECK(sheet.fields.texts("b") == std::vector<std::string>{"x"});
  CHECK(sheet.fields.texts("c").empty());
  CHECK(sheet.problems.empty());
  CHECK(sheet.fields.texts("d") == std::vector<std::string>{"x"});
  REQUIRE(sheet.problems.size() == 2);
  CHECK(sheet.problems[0].location == at(4, 8));
  CHECK(sheet.problems[1].location == at(4, 13));
  CHECK(sheet.fields.texts("e").empty());
  CHECK(sheet.place() == at(5, 4));
}

SCENARIO("a value is turned into its type, or named as it stands", "[yaml][fields]") {
  Sheet sheet("size: big\nother: vast\n");
  const std::function<std::optional<int>(std::string_view)> convert = [](std::string_view text) {
    return text == "big" ? std::optional(3) : std::nullopt;
  };
  CHECK(sheet.fields.value<int>("size", convert, "size-unknown", "a size", "big") == 3);
  CHECK_FALSE(sheet.fields.value<int>("other", convert, "size-unknown", "a size", "big"));
  REQUIRE(sheet.problems.size() == 1);
  CHECK(sheet.problems[0] == Problem{"size-unknown", Level::error, at(2, 8), "\"vast\" is not a size", "big"});
}

SCENARIO("keys nobody asked for are notes, with the near one as a hint", "[yaml][fields]") {
  Sheet sheet("title: x\nevrey: daily\ncolour: blue\n");
  sheet.fields.text("title");
  sheet.fields.text("every");
  sheet.fields.finish();
  REQUIRE(sheet.problems.size() == 2);
  CHECK(sheet.problems[0] ==
        Problem{"key-unknown", Level::note, at(2, 1), "\"evrey\" is not a key I know; it is kept as it is", "every"});
  CHECK(sheet.problems[1].hint == "recover-files(5) has the keys of a habit");
  CHECK_FALSE(has_error(sheet.problems));
}
