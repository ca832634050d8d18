#include <string>

#include "core/time/day_words.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

Day day(const std::string& text) { return Day::parse(text).value(); }

const Day monday = day("2026-11-23");
const Day tuesday = day("2026-11-24");
const Day wednesday = day("2026-11-25");

/// Both ends, or the code of the problem.
std::string understood(const std::string& words, Day today = wednesday, Look look = Look::back) {
  const auto parsed = parse_range(words, today, look);
  const auto* found = std::get_if<Range>(&parsed);
  return found != nullptr ? found->first.iso() + " to " + found->last.iso() : std::get<Problem>(parsed).code;
}

}  // namespace

TEST_CASE("a range is two days in words, or one", "[day words]") {
  using Row = std::tuple<std::string, std::string>;
  const auto [words, range] = GENERATE(table<std::string, std::string>({
      Row{"2026-11-01..2026-11-20", "2026-11-01 to 2026-11-20"},
      Row{"2026-11-01..2026-11-01", "2026-11-01 to 2026-11-01"},
      Row{"yesterday", "2026-11-24 to 2026-11-24"},
      Row{"mon..wed", "2026-11-23 to 2026-11-25"},
      Row{"-7..-1", "2026-11-18 to 2026-11-24"},
      Row{"last mon..today", "2026-11-23 to 2026-11-25"},
      Row{"2 weeks ago .. yesterday", "2026-11-11 to 2026-11-24"},
      Row{" Mon .. ", "2026-11-23 to 2026-11-25"},
      Row{"mon..", "2026-11-23 to 2026-11-25"},
  }));
  CAPTURE(words);
  CHECK(understood(words) == range);
}

TEST_CASE("weekdays looking back mean the latest such days that are in order", "[day words]") {
  CHECK(understood("mon..wed", tuesday) == "2026-11-16 to 2026-11-18");
  CHECK(understood("mon..wed", monday) == "2026-11-16 to 2026-11-18");
  CHECK(understood("sat..sun", wednesday) == "2026-11-21 to 2026-11-22");
  CHECK(understood("thu..mon", wednesday) == "2026-11-19 to 2026-11-23");
  CHECK(understood("wed..mon", wednesday) == "2026-11-18 to 2026-11-23");
  CHECK(understood("wed..2026-11-20", wednesday) == "2026-11-18 to 2026-11-20");
}

TEST_CASE("weekdays looking ahead mean the first such days that are in order", "[day words]") {
  const Day saturday = day("2026-11-28");
  CHECK(understood("mon..wed", saturday, Look::ahead) == "2026-11-30 to 2026-12-02");
  CHECK(understood("fri..sun", saturday, Look::ahead) == "2026-12-04 to 2026-12-06");
  CHECK(understood("2026-12-24..fri", saturday, Look::ahead) == "2026-12-24 to 2026-12-25");
}

TEST_CASE("a range that runs backwards is turned round in the hint", "[day words]") {
  const auto parsed = parse_range("today..-3", wednesday, Look::back);
  REQUIRE(std::holds_alternative<Problem>(parsed));
  const auto& problem = std::get<Problem>(parsed);
  CHECK(problem.code == "range-reversed");
  CHECK(problem.what == "2026-11-22 comes before 2026-11-25");
  CHECK(problem.hint == "2026-11-22..2026-11-25");
  CHECK(understood(problem.hint) == "2026-11-22 to 2026-11-25");
  CHECK(understood("2026-11-20..2026-11-01") == "range-reversed");
  CHECK(understood("tomorrow..") == "range-reversed");
  CHECK(understood("wed..0001-01-01") == "range-reversed");
}

TEST_CASE("a range needs a beginning", "[day words]") {
  for (const char* words : {"..", "..today", " ..2026-11-20"}) {
    CAPTURE(words);
    const auto parsed = parse_range(words, wednesday, Look::back);
    REQUIRE(std::holds_alternative<Problem>(parsed));
    CHECK(std::get<Problem>(parsed).code == "date-unknown");
    CHECK_THAT(std::get<Problem>(parsed).what, Catch::Matchers::ContainsSubstring(words));
  }
}

TEST_CASE("what is no day is no end of a range", "[day words]") {
  const auto words = GENERATE(as<std::string>{}, "", "xyz", "xyz..today", "mon..xyz", "mon..tue..wed", "mon...wed",
                              "mon.wed", "2026-02-30..2026-03-01", "2026-02-01..2026-02-30", "-999999999999..today");
  CAPTURE(words);
  CHECK(understood(words) == "date-unknown");
}
