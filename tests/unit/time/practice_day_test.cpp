#include <string>

#include "core/time/clock.h"
#include "tests/support/catch.h"

using namespace recover;
using namespace std::chrono_literals;

namespace {

Day day(const std::string& text) { return Day::parse(text).value(); }

/// "2026-03-04" and "02:59": what the wall shows.
Moment wall(const std::string& date, const std::string& time) {
  const std::chrono::hours hour{std::stoi(time.substr(0, 2))};
  const std::chrono::minutes minute{std::stoi(time.substr(3, 2))};
  return {std::chrono::local_seconds{day(date).local()} + hour + minute, 0s};
}

}  // namespace

TEST_CASE("the night before three belongs to the day before", "[practice day]") {
  using Row = std::tuple<std::string, std::string, std::string>;
  const auto [date, time, practice] = GENERATE(table<std::string, std::string, std::string>({
      Row{"2026-03-04", "00:40", "2026-03-03"},
      Row{"2026-03-04", "02:59", "2026-03-03"},
      Row{"2026-03-04", "03:00", "2026-03-04"},
      Row{"2026-03-04", "23:59", "2026-03-04"},
      Row{"2026-01-01", "02:59", "2025-12-31"},
      Row{"2024-03-01", "01:00", "2024-02-29"},
      Row{"2026-03-01", "01:00", "2026-02-28"},
      Row{"1970-01-01", "01:00", "1969-12-31"},
  }));
  CAPTURE(date, time);
  CHECK(practice_day(wall(date, time), 3h) == day(practice));
}

TEST_CASE("a day starts when the person says, as Loop's own tests have it", "[practice day]") {
  using Row = std::tuple<std::chrono::minutes, std::string, std::string, std::string>;
  const auto [starts, date, time, practice] =
      GENERATE(table<std::chrono::minutes, std::string, std::string, std::string>({
          Row{0min, "2015-01-25", "08:00", "2015-01-25"},
          Row{9h, "2015-01-25", "08:00", "2015-01-24"},
          Row{0min, "2020-09-03", "01:00", "2020-09-03"},
          Row{3h + 30min, "2020-09-03", "03:29", "2020-09-02"},
          Row{3h + 30min, "2020-09-03", "03:30", "2020-09-03"},
          Row{0min, "2020-09-03", "00:00", "2020-09-03"},
          Row{23h + 59min, "2020-09-03", "23:58", "2020-09-02"},
          Row{23h + 59min, "2020-09-03", "23:59", "2020-09-03"},
      }));
  CAPTURE(starts.count(), date, time);
  CHECK(practice_day(wall(date, time), starts) == day(practice));
}

TEST_CASE("the last second still counts", "[practice day]") {
  Moment moment = wall("2026-03-04", "02:59");
  moment.wall += 59s;
  CHECK(practice_day(moment, 3h) == day("2026-03-03"));
  moment.wall += 1s;
  CHECK(practice_day(moment, 3h) == day("2026-03-04"));
}

TEST_CASE("only the wall counts, not how far it is from UTC", "[practice day]") {
  Moment moment = wall("2026-03-04", "02:59");
  for (const auto offset : {-11h, 0h, 14h}) {
    moment.offset = offset;
    CHECK(practice_day(moment, 3h) == day("2026-03-03"));
  }
}

TEST_CASE("a moment is written with its offset", "[moment]") {
  using Row = std::tuple<std::chrono::seconds, std::string>;
  const auto [offset, ending] = GENERATE(table<std::chrono::seconds, std::string>({
      Row{0s, "+00:00"},
      Row{-5h, "-05:00"},
      Row{-30min, "-00:30"},
      Row{-3h - 30min, "-03:30"},
      Row{5h + 45min, "+05:45"},
      Row{14h, "+14:00"},
  }));
  Moment moment = wall("2026-11-23", "08:14");
  moment.wall += 5s;
  moment.offset = offset;
  CHECK(moment.iso() == "2026-11-23T08:14:05" + ending);
}

TEST_CASE("a moment before 1970 or long ago is written in full", "[moment]") {
  CHECK(wall("1969-12-31", "23:59").iso() == "1969-12-31T23:59:00+00:00");
  CHECK(wall("0987-01-02", "03:04").iso() == "0987-01-02T03:04:00+00:00");
}
