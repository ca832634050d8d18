#include "core/time/day.h"

#include <sstream>
#include <string>

#include "tests/support/catch.h"

using namespace recover;
using std::chrono::days;

namespace {

template <typename A, typename B>
concept Addable = requires(A a, B b) {
  a + b;
};
static_assert(Addable<Day, days>);
static_assert(Addable<Day, std::chrono::weeks>);
static_assert(!Addable<Day, Day>, "the sum of two days means nothing");
static_assert(!Addable<Day, int>, "say days{1}, weeks{1}: a bare number has no unit");

Day day(const std::string& text) { return Day::parse(text).value(); }

/// A calendar that knows only how long the months are.
struct Odometer {
  int year = 1;
  int month = 1;
  int day = 1;

  int month_length() const {
    if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }
  void step() {
    if (++day <= month_length()) return;
    day = 1;
    if (++month <= 12) return;
    month = 1;
    ++year;
  }
  std::string iso() const {
    const auto padded = [](int number, std::size_t width) {
      const std::string digits = std::to_string(number);
      return std::string(width - digits.size(), '0') + digits;
    };
    return padded(year, 4) + '-' + padded(month, 2) + '-' + padded(day, 2);
  }
};

}  // namespace

TEST_CASE("a day reads back as it was written", "[day]") {
  const auto text = GENERATE(as<std::string>{}, "0001-01-01", "1969-12-31", "1970-01-01", "2000-02-29", "2024-02-29",
                             "2026-11-23", "9999-12-31");
  REQUIRE(Day::parse(text));
  CHECK(Day::parse(text)->iso() == text);
}

TEST_CASE("days that do not exist are refused, and so is every other way of writing one", "[day]") {
  const auto text = GENERATE(as<std::string>{}, "", "2023-02-29", "1900-02-29", "2024-02-30", "2024-04-31",
                             "2024-13-01", "2024-00-10", "2024-01-00", "2024-01-32", "0000-01-01", "10000-01-01",
                             "2024-2-9", "2024-02-9", "24-02-09", "2024-02-09x", "2024-02-09 ", " 2024-02-09",
                             "2024/02/09", "20240209", "2024-02_09", "+024-02-09", "-024-02-09", "2024-+2-09",
                             "2024- 2-09", "2024-02--9", "2024-0x-09", "today", "２０２４-02-09", "2024−02−09");
  CAPTURE(text);
  CHECK_FALSE(Day::parse(text));
}

TEST_CASE("days are counted as the calendar counts them, from year 1 to 9999", "[day]") {
  constexpr int step = 97;
  Odometer odometer;
  Day counted = day("0001-01-01");
  int wrong = 0;
  for (int passed = 0; odometer.year <= 9999; ++passed, odometer.step(), ++counted) {
    if (passed % step != 0) continue;
    if (counted.iso() != odometer.iso() || Day::parse(odometer.iso()) != counted) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(counted - days{1} == day("9999-12-31"));
}

TEST_CASE("a day has a number, and the days of the week go round", "[day]") {
  CHECK(day("1970-01-01").number() == 0);
  CHECK(day("1969-12-31").number() == -1);
  CHECK(day("2000-03-01").number() == 11017);  // date -u -d 2000-03-01 +%s, by 86400
  CHECK(day("1970-01-01").weekday() == std::chrono::Thursday);
  CHECK(day("2024-02-29").weekday() == std::chrono::Thursday);
  CHECK(day("2026-11-23").weekday() == std::chrono::Monday);
}

TEST_CASE("days are ordered and can be told apart", "[day]") {
  CHECK(day("2026-01-31") < day("2026-02-01"));
  CHECK(day("2026-03-01") - day("2026-02-01") == days{28});
  CHECK(day("2024-02-28") + days{2} == day("2024-03-01"));
  CHECK(day("2026-01-01") - days{1} == day("2025-12-31"));
  Day next = day("2026-12-31");
  CHECK(++next == day("2027-01-01"));
  std::ostringstream out;
  out << day("2026-11-23");
  CHECK(out.str() == "2026-11-23");
}

TEST_CASE("a range has both its ends, and may be empty", "[day]") {
  const Range week{day("2026-02-23"), day("2026-03-01")};
  CHECK(week.days() == 7);
  CHECK(week.has(day("2026-02-23")));
  CHECK(week.has(day("2026-03-01")));
  CHECK_FALSE(week.has(day("2026-02-22")));
  CHECK_FALSE(week.has(day("2026-03-02")));
  CHECK(Range{day("2026-03-01"), day("2026-03-01")}.days() == 1);
  CHECK(Range{day("2026-03-01"), day("2026-02-28")}.days() == 0);
}
