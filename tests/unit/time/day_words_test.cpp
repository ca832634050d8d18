#include "core/time/day_words.h"

#include <string>

#include "tests/support/catch.h"

using namespace recover;
using std::chrono::days;

namespace {

Day day(const std::string& text) { return Day::parse(text).value(); }

const Day wednesday = day("2026-11-25");

/// The day understood, or the code of the problem.
std::string understood(const std::string& words, Day today = wednesday, Look look = Look::back) {
  const auto parsed = parse_day(words, today, look);
  const auto* found = std::get_if<Day>(&parsed);
  return found != nullptr ? found->iso() : std::get<Problem>(parsed).code;
}

}  // namespace

TEST_CASE("days in words, the same whichever way they look", "[day words]") {
  using Row = std::tuple<std::string, std::string>;
  const auto [words, date] = GENERATE(table<std::string, std::string>({
      Row{"today", "2026-11-25"},
      Row{"now", "2026-11-25"},
      Row{"yesterday", "2026-11-24"},
      Row{"tomorrow", "2026-11-26"},
      Row{"-3", "2026-11-22"},
      Row{"+3", "2026-11-28"},
      Row{"-0", "2026-11-25"},
      Row{"-330", "2025-12-30"},
      Row{"2026-11-20", "2026-11-20"},
      Row{"2028-02-29", "2028-02-29"},
      Row{"3 days ago", "2026-11-22"},
      Row{"1 day ago", "2026-11-24"},
      Row{"0 days ago", "2026-11-25"},
      Row{"a day ago", "2026-11-24"},
      Row{"a week ago", "2026-11-18"},
      Row{"2 weeks ago", "2026-11-11"},
      Row{"one month ago", "2026-10-25"},
      Row{"12 months ago", "2025-11-25"},
      Row{"1 year ago", "2025-11-25"},
      Row{"in a day", "2026-11-26"},
      Row{"in 2 weeks", "2026-12-09"},
      Row{"in 1 month", "2026-12-25"},
      Row{"in 3 months", "2027-02-25"},
      Row{"in 10 years", "2036-11-25"},
      Row{"last week", "2026-11-18"},
      Row{"next month", "2026-12-25"},
      Row{"last year", "2025-11-25"},
      Row{"last mon", "2026-11-23"},
      Row{"last wed", "2026-11-18"},
      Row{"last thursday", "2026-11-19"},
      Row{"next mon", "2026-11-30"},
      Row{"next wed", "2026-12-02"},
      Row{"next thursday", "2026-11-26"},
  }));
  CAPTURE(words);
  CHECK(understood(words, wednesday, Look::back) == date);
  CHECK(understood(words, wednesday, Look::ahead) == date);
}

TEST_CASE("a bare weekday looks back or ahead, and today is today", "[day words]") {
  using Row = std::tuple<std::string, std::string, std::string>;
  const auto [words, back, ahead] = GENERATE(table<std::string, std::string, std::string>({
      Row{"mon", "2026-11-23", "2026-11-30"},
      Row{"tue", "2026-11-24", "2026-12-01"},
      Row{"tues", "2026-11-24", "2026-12-01"},
      Row{"wed", "2026-11-25", "2026-11-25"},
      Row{"wednesday", "2026-11-25", "2026-11-25"},
      Row{"thurs", "2026-11-19", "2026-11-26"},
      Row{"fri", "2026-11-20", "2026-11-27"},
      Row{"sat", "2026-11-21", "2026-11-28"},
      Row{"Sunday", "2026-11-22", "2026-11-29"},
  }));
  CAPTURE(words);
  CHECK(understood(words, wednesday, Look::back) == back);
  CHECK(understood(words, wednesday, Look::ahead) == ahead);
}

TEST_CASE("case and extra spaces do not matter", "[day words]") {
  CHECK(understood(" ToDaY ") == "2026-11-25");
  CHECK(understood("3   DAYS  ago") == "2026-11-22");
  CHECK(understood("\tLast  Mon\n") == "2026-11-23");
}

TEST_CASE("months and years end where the month ends", "[day words]") {
  CHECK(understood("1 month ago", day("2026-03-31")) == "2026-02-28");
  CHECK(understood("in 1 month", day("2026-03-31")) == "2026-04-30");
  CHECK(understood("in a year", day("2024-02-29")) == "2025-02-28");
  CHECK(understood("4 years ago", day("2024-02-29")) == "2020-02-29");
}

TEST_CASE("what is no day is refused with a word of what would be", "[day words]") {
  const auto words =
      GENERATE(as<std::string>{}, "", "   ", "--3", "--0", "-0 days ago", "+-3", "-+3", "- 3", "-", "+", "-3x", "-a",
               "+one", "3", "2026", "last", "next", "ago", "in", "in x days", "in days", "in -3 days", "days ago",
               "-3 days ago", "+3 days ago", "3 days", "3 ago", "3 fortnights ago", "in 2 weeks ago", "today tomorrow",
               "last today", "next 3", "mo", "m", "mondayish", "todayy", "noon", "32 nov", "nov 32", "2026-02-30",
               "2026-13-01", "2026-2-3", "2026-11-20x", "0000-01-01", "10000-01-01", "1e3", "0x3", "-1.5", "nan",
               "\xFF", "ｔｏｄａｙ", "2026-11-20..2026-11-21");
  CAPTURE(words);
  const auto parsed = parse_day(words, wednesday, Look::back);
  REQUIRE(std::holds_alternative<Problem>(parsed));
  const auto& problem = std::get<Problem>(parsed);
  CHECK(problem.code == "date-unknown");
  CHECK(problem.level == Level::error);
  CHECK_THAT(problem.what, Catch::Matchers::ContainsSubstring('"' + words + '"'));
  CHECK_FALSE(problem.hint.empty());
}

TEST_CASE("numbers beyond all calendars are no days", "[day words]") {
  const auto words =
      GENERATE(as<std::string>{}, "999999999999", "-999999999999", "+999999999999", "2147483648 days ago",
               "-2147483648", "99999999999999999999 days ago", "100000 days ago", "in 100000 weeks", "in 99999 months",
               "9000 years ago", "in 9000 years", "65000 years ago", "in 65000 years", "70000 years ago");
  CAPTURE(words);
  CHECK(understood(words) == "date-unknown");
}

TEST_CASE("days end with the year 9999 and begin with the year 1", "[day words]") {
  CHECK(understood("-1", day("0001-01-02")) == "0001-01-01");
  CHECK(understood("-2", day("0001-01-02")) == "date-unknown");
  CHECK(understood("sun", day("0001-01-02")) == "date-unknown");
  CHECK(understood("+1", day("9999-12-30")) == "9999-12-31");
  CHECK(understood("tomorrow", day("9999-12-31")) == "date-unknown");
  CHECK(understood("in 1 month", day("9999-12-31")) == "date-unknown");
}

TEST_CASE("what a hint names is understood", "[day words]") {
  for (const char* words : {"today", "yesterday", "mon", "-3", "3 days ago", "2026-11-20", "tomorrow", "fri", "+3",
                            "in 2 weeks", "2026-12-20"}) {
    const auto back = std::get<Problem>(parse_day("?", wednesday, Look::back)).hint;
    const auto ahead = std::get<Problem>(parse_day("?", wednesday, Look::ahead)).hint;
    CAPTURE(words);
    CHECK((back.find(words) != std::string::npos || ahead.find(words) != std::string::npos));
    CHECK(understood(words) != "date-unknown");
  }
}

TEST_CASE("so many days ago is so many days back", "[day words]") {
  for (int count = 0; count < 5'000; count += 37) {
    const std::string number = std::to_string(count);
    REQUIRE(understood(number + " days ago") == (wednesday - days{count}).iso());
    REQUIRE(understood('-' + number) == (wednesday - days{count}).iso());
    REQUIRE(understood("in " + number + " days") == (wednesday + days{count}).iso());
  }
}

TEST_CASE("a weekday is found within a week, on every day of the week", "[day words]") {
  for (Day today = wednesday; today < wednesday + days{7}; ++today) {
    for (unsigned number = 0; number < 7; ++number) {
      const std::chrono::weekday wanted{number};
      const std::string name = weekday_short(wanted);
      const auto found = [&](const std::string& words, Look look) {
        const Day one = std::get<Day>(parse_day(words, today, look));
        CHECK(one.weekday() == wanted);
        return one;
      };
      CHECK(Range{today - days{6}, today}.has(found(name, Look::back)));
      CHECK(Range{today, today + days{6}}.has(found(name, Look::ahead)));
      CHECK(Range{today - days{7}, today - days{1}}.has(found("last " + name, Look::back)));
      CHECK(Range{today + days{1}, today + days{7}}.has(found("next " + name, Look::ahead)));
    }
  }
}
