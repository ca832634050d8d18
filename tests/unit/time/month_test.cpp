#include <string>

#include "core/time/day.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

Day day(const std::string& text) { return Day::parse(text).value(); }

}  // namespace

TEST_CASE("a month reads back as it was written", "[month]") {
  const auto text = GENERATE(as<std::string>{}, "0001-01", "1970-01", "2026-11", "9999-12");
  REQUIRE(Month::parse(text));
  CHECK(Month::parse(text)->iso() == text);
}

TEST_CASE("no other writing is a month", "[month]") {
  const auto text = GENERATE(as<std::string>{}, "", "2026", "2026-1", "2026-13", "2026-00", "0000-01", "2026-11-",
                             "2026-11-01", "26-11", "2026/11", "2026- 1", "2026-+1", "november");
  CAPTURE(text);
  CHECK_FALSE(Month::parse(text));
}

TEST_CASE("a month knows its first and last day", "[month]") {
  using Row = std::tuple<Month, std::string, std::string>;
  const auto [month, first, last] = GENERATE(table<Month, std::string, std::string>({
      Row{{2026, 2}, "2026-02-01", "2026-02-28"},
      Row{{2024, 2}, "2024-02-01", "2024-02-29"},
      Row{{1900, 2}, "1900-02-01", "1900-02-28"},
      Row{{2000, 2}, "2000-02-01", "2000-02-29"},
      Row{{2026, 4}, "2026-04-01", "2026-04-30"},
      Row{{2026, 12}, "2026-12-01", "2026-12-31"},
      Row{{9999, 12}, "9999-12-01", "9999-12-31"},
  }));
  CHECK(month.first() == day(first));
  CHECK(month.last() == day(last));
}

TEST_CASE("December is followed by January of the next year", "[month]") {
  CHECK(Month{2026, 11}.next() == Month{2026, 12});
  CHECK(Month{2026, 12}.next() == Month{2027, 1});
  CHECK(Month{2026, 12} < Month{2027, 1});
  CHECK(Month::of(day("2026-12-31")) == Month{2026, 12});
}

TEST_CASE("the first of the month, as Loop's own tests have it", "[month]") {
  using Row = std::tuple<std::string, std::string>;
  const auto [date, first] = GENERATE(table<std::string, std::string>({
      Row{"2016-06-01", "2016-06-01"},
      Row{"2016-06-15", "2016-06-01"},
      Row{"2016-06-20", "2016-06-01"},
      Row{"2016-12-01", "2016-12-01"},
      Row{"2016-12-15", "2016-12-01"},
      Row{"2016-12-31", "2016-12-01"},
  }));
  CHECK(Month::of(day(date)).first() == day(first));
}

TEST_CASE("months later is the same day of the month, or the month's last", "[month]") {
  using Row = std::tuple<std::string, int, std::string>;
  const auto [from, months, to] = GENERATE(table<std::string, int, std::string>({
      Row{"2026-01-15", 0, "2026-01-15"},
      Row{"2026-01-31", 1, "2026-02-28"},
      Row{"2024-01-31", 1, "2024-02-29"},
      Row{"2026-01-31", 2, "2026-03-31"},
      Row{"2026-01-31", 3, "2026-04-30"},
      Row{"2026-03-31", -1, "2026-02-28"},
      Row{"2026-01-31", -1, "2025-12-31"},
      Row{"2026-01-15", -12, "2025-01-15"},
      Row{"2026-01-15", -13, "2024-12-15"},
      Row{"2026-12-31", 1, "2027-01-31"},
      Row{"2026-11-30", 15, "2028-02-29"},
      Row{"2024-02-29", 24'000, "4024-02-29"},
  }));
  CAPTURE(from, months);
  CHECK(add_months(day(from), months) == day(to));
}

TEST_CASE("the milestones of a count fall where the rules say", "[month]") {
  using Row = std::tuple<std::string, int, std::string>;
  const auto [since, months, milestone] = GENERATE(table<std::string, int, std::string>({
      Row{"2026-01-31", 6, "2026-07-31"},
      Row{"2026-01-31", 9, "2026-10-31"},
      Row{"2026-01-31", 12, "2027-01-31"},
      Row{"2024-02-29", 12, "2025-02-28"},
      Row{"2024-02-29", 48, "2028-02-29"},
      Row{"2026-08-31", 6, "2027-02-28"},
      Row{"2026-08-31", 18, "2028-02-29"},
  }));
  CHECK(add_months(day(since), months) == day(milestone));
}
