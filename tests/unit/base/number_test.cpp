#include "core/base/number.h"

#include <limits>

#include "tests/support/catch.h"

using namespace recover;

TEST_CASE("a whole number has one form", "[number]") {
  CHECK(parse_whole("0") == 0);
  CHECK(parse_whole("7") == 7);
  CHECK(parse_whole("-3") == -3);
  CHECK(parse_whole("2147483647") == std::numeric_limits<int>::max());
  CHECK(parse_whole("-2147483648") == std::numeric_limits<int>::min());
  for (const auto* text : {"", "-", "+7", "07", "-0", "00", "7.0", "7.", "1e2", " 7", "7 ", "7a", "a", "0x7", "--7",
                           "2147483648", "-2147483649", "99999999999999999999", "one"}) {
    INFO(text);
    CHECK_FALSE(parse_whole(text));
  }
  CHECK_FALSE(parse_whole(std::string_view("7\0", 2)));
}

TEST_CASE("a whole number outside of its bounds is none", "[number]") {
  CHECK(parse_whole("1", 1, 5) == 1);
  CHECK(parse_whole("5", 1, 5) == 5);
  CHECK(parse_whole("-2", -2, -1) == -2);
  for (const auto* text : {"0", "6", "-1", "05"}) {
    INFO(text);
    CHECK_FALSE(parse_whole(text, 1, 5));
  }
}

TEST_CASE("a number picks an item of a list, counted from one", "[number]") {
  CHECK(parse_position("1", 3) == 0U);
  CHECK(parse_position("3", 3) == 2U);
  for (const auto* text : {"0", "4", "-1", "01", "", "first"}) {
    INFO(text);
    CHECK_FALSE(parse_position(text, 3));
  }
  CHECK_FALSE(parse_position("1", 0));
}
