#include <string>
#include <vector>

#include "core/time/day.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

Day day(const std::string& text) { return Day::parse(text).value(); }

const Day friday = day("2026-02-13");

}  // namespace

TEST_CASE("days of the week and months have their English names", "[day]") {
  std::vector<std::string> names;
  std::vector<std::string> short_names;
  for (unsigned number = 1; number <= 7; ++number) {
    names.push_back(weekday_name(std::chrono::weekday{number}));
    short_names.push_back(weekday_short(std::chrono::weekday{number}));
  }
  CHECK(names ==
        std::vector<std::string>{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});
  CHECK(short_names == std::vector<std::string>{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"});
  CHECK(weekday_name(std::chrono::Sunday) == "Sunday");
  std::vector<std::string> months;
  for (unsigned number = 1; number <= 12; ++number) months.push_back(month_name(number));
  CHECK(months == std::vector<std::string>{"January", "February", "March", "April", "May", "June", "July", "August",
                                           "September", "October", "November", "December"});
}

TEST_CASE("a long day names its weekday, and its year when that is another one", "[day]") {
  CHECK(long_day(friday, friday) == "Friday 13 February");
  CHECK(long_day(day("2026-11-01"), friday) == "Sunday 1 November");
  CHECK(long_day(day("2025-12-31"), friday) == "Wednesday 31 December 2025");
  CHECK(long_day(day("2027-01-01"), friday) == "Friday 1 January 2027");
}

TEST_CASE("a short day names its year when that is another one", "[day]") {
  CHECK(short_day(friday, friday) == "13 Feb");
  CHECK(short_day(day("2026-05-01"), friday) == "1 May");
  CHECK(short_day(day("2026-09-30"), friday) == "30 Sep");
  CHECK(short_day(day("2024-02-29"), friday) == "29 Feb 2024");
}

TEST_CASE("a day is spoken of as people speak of days", "[day]") {
  using Row = std::tuple<std::string, std::string>;
  const auto [date, spoken] = GENERATE(table<std::string, std::string>({
      Row{"2026-02-13", "today"},
      Row{"2026-02-12", "yesterday"},
      Row{"2026-02-11", "on Wednesday"},
      Row{"2026-02-07", "on Saturday"},
      Row{"2026-02-06", "on 6 Feb"},
      Row{"2026-02-14", "on 14 Feb"},
      Row{"2025-12-31", "on 31 Dec 2025"},
      Row{"2027-02-13", "on 13 Feb 2027"},
  }));
  CHECK(spoken_day(day(date), friday) == spoken);
}
