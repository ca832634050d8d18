#include <rapidcheck.h>

#include <cmath>
#include <limits>

#include "core/model/schedule.h"
#include "tests/support/catch.h"

using namespace recover;
using Bound = Target::Bound;

TEST_CASE("numbers of the log have one form", "[number]") {
  CHECK(parse_number("0") == 0);
  CHECK(parse_number("20") == 20);
  CHECK(parse_number("-3") == -3);
  CHECK(parse_number("2.5") == 2.5);
  CHECK(parse_number("0.05") == .05);
  CHECK(parse_number("999999999999999") == 999999999999999);
  for (const auto* text : {"",
                           "-",
                           ".",
                           "010",
                           "00",
                           "1.",
                           ".5",
                           "2.50",
                           "1.0",
                           "+3",
                           "1e5",
                           "1e400",
                           "nan",
                           "inf",
                           "0x10",
                           "1,5",
                           " 1",
                           "1 ",
                           "1.2.3",
                           "--1",
                           "1000000000000000",
                           "0.123456789012345"}) {
    INFO(text);
    CHECK_FALSE(parse_number(text));
  }
}

TEST_CASE("a person may type amounts a little more freely", "[number]") {
  CHECK(parse_amount("2.50") == 2.5);
  CHECK(parse_amount("2.0") == 2);
  CHECK(parse_amount("+3") == 3);
  CHECK(parse_amount(".5") == .5);
  CHECK(parse_amount("0") == 0);
  for (const auto* text :
       {"", "+", "-3", "-0", "+-3", "2.", ".", "NaN", "inf", "1e400", "1e2", "010", "3 min", "++3"}) {
    INFO(text);
    CHECK_FALSE(parse_amount(text));
  }
}

TEST_CASE("numbers are written in the shortest form of the log", "[number]") {
  CHECK(number_text(0) == "0");
  CHECK(number_text(-0.0) == "0");
  CHECK(number_text(20) == "20");
  CHECK(number_text(100) == "100");
  CHECK(number_text(2.5) == "2.5");
  CHECK(number_text(-2.25) == "-2.25");
  CHECK(number_text(.1 + .2) == "0.3");
  CHECK(number_text(1e14) == "100000000000000");
  CHECK(number_text(1e-20) == "0");
  CHECK(number_text(1. / 3) == "0.33333333333333");
}

TEST_CASE("every number up to fifteen digits is read back as it was", "[number]") {
  CHECK(rc::check("numbers", [] {
    const double thousandths = *rc::gen::inRange(-1'000'000'000, 1'000'000'000);
    const double value = thousandths / 1000;
    const auto read = parse_number(number_text(value));
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == value);
  }));
}

TEST_CASE("a target is a bound, an amount and a unit", "[target]") {
  CHECK(Target::parse("at least 20 min") == Target{Bound::at_least, 20, "min"});
  CHECK(Target::parse("At most 2 cups") == Target{Bound::at_most, 2, "cups"});
  CHECK(Target::parse("20 min") == Target{Bound::about, 20, "min"});
  CHECK(Target::parse("at least 2.50") == Target{Bound::at_least, 2.5, ""});
  CHECK(Target::parse("20min") == Target{Bound::about, 20, "min"});
  CHECK(Target::parse("3 big glasses") == Target{Bound::about, 3, "big glasses"});
  for (const auto* text : {"", "min", "at least", "at least min", "at most -2 cups", "1e400 min", "0x10", "nan"}) {
    INFO(text);
    CHECK_FALSE(Target::parse(text));
  }
}

TEST_CASE("the canonical form of a target reads back", "[target]") {
  for (const auto* text : {"at least 20 min", "at most 2.5 cups", "20 min", "at least 3", "7"}) {
    REQUIRE(Target::parse(text));
    CHECK(Target::parse(text)->text() == text);
  }
}

TEST_CASE("an amount of exactly the bound meets it", "[target]") {
  const Target at_least = *Target::parse("at least 20 min");
  CHECK(at_least.met_by(20));
  CHECK(at_least.met_by(21));
  CHECK_FALSE(at_least.met_by(19.5));
  const Target at_most = *Target::parse("at most 2 cups");
  CHECK(at_most.met_by(2));
  CHECK(at_most.met_by(0));
  CHECK_FALSE(at_most.met_by(2.5));
  CHECK(Target::parse("20 min")->met_by(1));
}
