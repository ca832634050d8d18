#include <array>
#include <ctime>
#include <string>

#include "core/time/day.h"
#include "tests/support/catch.h"

using namespace recover;
using std::chrono::days;

namespace {

Day day(const std::string& text) { return Day::parse(text).value(); }

std::string week_by_the_c_library(Day of) {
  const std::time_t noon = std::time_t{of.number()} * 86'400 + 43'200;
  std::tm parts{};
  ::gmtime_r(&noon, &parts);
  std::array<char, 16> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%G-W%V", &parts)};
}

}  // namespace

TEST_CASE("the weeks around New Year belong to one year", "[week]") {
  using Row = std::tuple<std::string, std::string>;
  const auto [date, week] = GENERATE(table<std::string, std::string>({
      Row{"2024-12-29", "2024-W52"},
      Row{"2024-12-30", "2025-W01"},
      Row{"2025-12-29", "2026-W01"},
      Row{"2026-01-01", "2026-W01"},
      Row{"2026-11-23", "2026-W48"},
      Row{"2026-12-27", "2026-W52"},
      Row{"2026-12-31", "2026-W53"},
      Row{"2027-01-01", "2026-W53"},
      Row{"2027-01-02", "2026-W53"},
      Row{"2027-01-03", "2026-W53"},
      Row{"2027-01-04", "2027-W01"},
      Row{"2021-01-03", "2020-W53"},
      Row{"0001-01-01", "0001-W01"},
  }));
  CHECK(iso_week(day(date)) == week);
}

TEST_CASE("weeks are numbered as the C library numbers them, for 20,000 days", "[week]") {
  Day one = day("1990-01-01");
  int wrong = 0;
  for (int n = 0; n < 20'000; ++n, ++one) {
    if (iso_week(one) != week_by_the_c_library(one)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("the first of the week, as Loop's own tests have it", "[week]") {
  using Row = std::tuple<std::chrono::weekday, std::string, std::string>;
  const auto [starts, date, first] = GENERATE(table<std::chrono::weekday, std::string, std::string>({
      Row{std::chrono::Sunday, "2015-01-11", "2015-01-11"},
      Row{std::chrono::Sunday, "2015-01-16", "2015-01-11"},
      Row{std::chrono::Sunday, "2015-01-17", "2015-01-11"},
      Row{std::chrono::Sunday, "2015-01-18", "2015-01-18"},
      Row{std::chrono::Sunday, "2015-01-19", "2015-01-18"},
      Row{std::chrono::Sunday, "2015-01-24", "2015-01-18"},
      Row{std::chrono::Wednesday, "2015-01-07", "2015-01-07"},
      Row{std::chrono::Wednesday, "2015-01-09", "2015-01-07"},
      Row{std::chrono::Wednesday, "2015-01-13", "2015-01-07"},
  }));
  CHECK(week_start(day(date), starts) == day(first));
}

TEST_CASE("a week begins on its weekday, at most six days back", "[week]") {
  for (unsigned number = 0; number < 7; ++number) {
    const std::chrono::weekday starts{number};
    for (Day one = day("2023-12-25"); one < day("2025-01-07"); ++one) {
      const Day first = week_start(one, starts);
      REQUIRE(first.weekday() == starts);
      REQUIRE(Range{one - days{6}, one}.has(first));
    }
  }
}
