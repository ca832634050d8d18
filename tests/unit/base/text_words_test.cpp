#include <string>
#include <vector>

#include "core/base/text.h"
#include "tests/support/catch.h"

using namespace recover;

TEST_CASE("lower case knows every script that has cases, and leaves the rest alone", "[text]") {
  CHECK(lower("WALK 10") == "walk 10");
  CHECK(lower("ÄÉŁ") == "äéł");
  CHECK(lower("ЙОГА") == "йога");
  CHECK(lower("ΑΒΓ") == "αβγ");
  CHECK(lower("散歩 المشي 🎉") == "散歩 المشي 🎉");
  CHECK(lower("A\xFF"
              "B") ==
        "a\xFF"
        "b");
}

TEST_CASE("trimming takes blanks from both ends only", "[text]") {
  CHECK(trim("  walk home\t\r\n") == "walk home");
  CHECK(trim("walk") == "walk");
  CHECK(trim(" \t\r\n").empty());
  CHECK(trim("").empty());
}

TEST_CASE("splitting keeps empty parts", "[text]") {
  using Parts = std::vector<std::string_view>;
  CHECK(split("a,b,c", ',') == Parts{"a", "b", "c"});
  CHECK(split(",a,,", ',') == Parts{"", "a", "", ""});
  CHECK(split("", ',') == Parts{""});
}

TEST_CASE("joining is splitting backwards", "[text]") {
  CHECK(join({"a", "", "b"}, ", ") == "a, , b");
  CHECK(join({"a"}, ", ") == "a");
  CHECK(join({}, ", ").empty());
}

TEST_CASE("a count takes the fitting word", "[text]") {
  CHECK(counted(0, "day", "days") == "0 days");
  CHECK(counted(1, "day", "days") == "1 day");
  CHECK(counted(2, "day", "days") == "2 days");
  CHECK(counted(73'040, "answer", "answers") == "73040 answers");
}

TEST_CASE("a list reads like a sentence", "[text]") {
  CHECK(listed({}).empty());
  CHECK(listed({"walk"}) == "walk");
  CHECK(listed({"walk", "read"}) == "walk and read");
  CHECK(listed({"walk", "read", "call"}) == "walk, read and call");
  CHECK(listed({"walk", "read", "call"}, "or") == "walk, read or call");
}
