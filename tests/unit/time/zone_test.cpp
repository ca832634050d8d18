#include "core/time/zone.h"

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/unit/time/time_zone.h"

using namespace recover;
using recover::test::TimeZone;

namespace recover {

std::ostream& operator<<(std::ostream& out, const Moment& moment) { return out << moment.iso(); }

}  // namespace recover

namespace {

/// "2026-03-29T01:00:00", which is always written in full here.
std::chrono::seconds seconds_of(const std::string& text) {
  const Day day = Day::parse(text.substr(0, 10)).value();
  return std::chrono::days{day.number()} + std::chrono::hours{std::stoi(text.substr(11, 2))} +
         std::chrono::minutes{std::stoi(text.substr(14, 2))} + std::chrono::seconds{std::stoi(text.substr(17, 2))};
}

/// What the wall shows when it is `utc` in Greenwich.
std::string shown(const std::string& utc) { return local_moment(std::chrono::sys_seconds{seconds_of(utc)}).iso(); }

struct Row {
  std::string zone;
  std::string utc;
  std::string wall;
};

/// From `zdump -v` and the tz database's own rule lines.
const std::vector<Row> turns = {
    {"Europe/Berlin", "2026-03-29T00:59:59", "2026-03-29T01:59:59+01:00"},
    {"Europe/Berlin", "2026-03-29T01:00:00", "2026-03-29T03:00:00+02:00"},
    {"Europe/Berlin", "2026-10-25T00:30:00", "2026-10-25T02:30:00+02:00"},
    {"Europe/Berlin", "2026-10-25T01:30:00", "2026-10-25T02:30:00+01:00"},
    {"Australia/Lord_Howe", "2026-04-04T14:59:59", "2026-04-05T01:59:59+11:00"},
    {"Australia/Lord_Howe", "2026-04-04T15:00:00", "2026-04-05T01:30:00+10:30"},
    {"Australia/Lord_Howe", "2026-10-03T15:30:00", "2026-10-04T02:30:00+11:00"},
    {"Pacific/Chatham", "2026-04-04T13:59:59", "2026-04-05T03:44:59+13:45"},
    {"Pacific/Chatham", "2026-04-04T14:00:00", "2026-04-05T02:45:00+12:45"},
    {"Pacific/Chatham", "2026-09-26T14:00:00", "2026-09-27T03:45:00+13:45"},
    {"America/St_Johns", "2026-03-08T05:29:59", "2026-03-08T01:59:59-03:30"},
    {"America/St_Johns", "2026-03-08T05:30:00", "2026-03-08T03:00:00-02:30"},
    {"America/St_Johns", "2026-11-01T04:30:00", "2026-11-01T01:00:00-03:30"},
    {"Africa/Casablanca", "2024-03-10T02:00:00", "2024-03-10T02:00:00+00:00"},
    {"Africa/Casablanca", "2024-04-14T02:00:00", "2024-04-14T03:00:00+01:00"},
    {"Pacific/Apia", "2011-12-30T09:59:59", "2011-12-29T23:59:59-10:00"},
    {"Pacific/Apia", "2011-12-30T10:00:00", "2011-12-31T00:00:00+14:00"},
    {"America/Sao_Paulo", "2018-11-04T02:59:59", "2018-11-03T23:59:59-03:00"},
    {"America/Sao_Paulo", "2018-11-04T03:00:00", "2018-11-04T01:00:00-02:00"},
    {"Asia/Kathmandu", "2026-11-23T18:15:00", "2026-11-24T00:00:00+05:45"},
};

bool tzdata_is_missing(const std::string& zone) {
  if (std::filesystem::exists("/usr/share/zoneinfo/" + zone)) return false;
  WARN("no zone " + zone + " on this machine: not tested");
  return true;
}

Day practice_day_at(const std::string& utc) {
  return practice_day(local_moment(std::chrono::sys_seconds{seconds_of(utc)}), std::chrono::hours{3});
}

}  // namespace

TEST_CASE("clocks turn when and how far their zone says", "[zone]") {
  for (const Row& row : turns) {
    if (tzdata_is_missing(row.zone)) continue;
    CAPTURE(row.zone, row.utc);
    const TimeZone here(row.zone);
    CHECK(shown(row.utc) == row.wall);
    const TimeZone with_colon(':' + row.zone);
    CHECK(shown(row.utc) == row.wall);
  }
}

TEST_CASE("the wall is UTC and the offset", "[zone]") {
  const TimeZone here("XYZ-5:45");
  const Moment moment = local_moment(std::chrono::sys_seconds{std::chrono::seconds{1'000'000'000}});
  CHECK(moment.offset == std::chrono::seconds{20'700});
  CHECK(moment.wall == std::chrono::local_seconds{std::chrono::seconds{1'000'020'700}});
}

TEST_CASE("a rule written into TZ is followed, in 2026 as in 2099", "[zone]") {
  const TimeZone here("CET-1CEST,M3.5.0,M10.5.0/3");
  CHECK(shown("2026-03-29T00:59:59") == "2026-03-29T01:59:59+01:00");
  CHECK(shown("2026-03-29T01:00:00") == "2026-03-29T03:00:00+02:00");
  CHECK(shown("2026-10-25T00:59:59") == "2026-10-25T02:59:59+02:00");
  CHECK(shown("2026-10-25T01:00:00") == "2026-10-25T02:00:00+01:00");
  CHECK(shown("2099-07-01T12:00:00") == "2099-07-01T14:00:00+02:00");
  CHECK(shown("2099-12-01T12:00:00") == "2099-12-01T13:00:00+01:00");
}

TEST_CASE("a zone that nobody knows is UTC", "[zone]") {
  const auto zone =
      GENERATE(as<std::string>{}, "", "UTC", "Nowhere/Atall", ":Nowhere/Atall", "/does/not/exist", ":/dev/null", "?!");
  CAPTURE(zone);
  const TimeZone here(zone);
  CHECK(shown("2026-07-01T12:00:00") == "2026-07-01T12:00:00+00:00");
}

TEST_CASE("without TZ the machine's own zone counts, and without that UTC", "[zone]") {
  for (const char* utc : {"2026-01-15T12:00:00", "2026-07-15T12:00:00", "2050-07-15T12:00:00"}) {
    const TimeZone named(":/etc/localtime");  // glibc takes a missing file for UTC
    const std::string expected = shown(utc);
    const TimeZone unset(std::nullopt);
    CHECK(shown(utc) == expected);
  }
}

TEST_CASE("a change of TZ is seen at once", "[zone]") {
  const TimeZone east("EST-3");
  CHECK(shown("2026-07-01T12:00:00") == "2026-07-01T15:00:00+03:00");
  {
    const TimeZone west("WST+3");
    CHECK(shown("2026-07-01T12:00:00") == "2026-07-01T09:00:00-03:00");
  }
  CHECK(shown("2026-07-01T12:00:00") == "2026-07-01T15:00:00+03:00");
}

TEST_CASE("a day of 23 or 25 hours counts once", "[zone][practice day]") {
  const TimeZone here("CET-1CEST,M3.5.0,M10.5.0/3");
  const auto day = [](const char* text) { return Day::parse(text).value(); };
  CHECK(practice_day_at("2026-03-29T00:59:59") == day("2026-03-28"));  // 01:59, and the clock leaps to three
  CHECK(practice_day_at("2026-03-29T01:00:00") == day("2026-03-29"));
  CHECK(practice_day_at("2026-03-30T00:59:59") == day("2026-03-29"));
  CHECK(practice_day_at("2026-03-30T01:00:00") == day("2026-03-30"));
  CHECK(practice_day_at("2026-10-25T00:30:00") == day("2026-10-24"));  // half past two
  CHECK(practice_day_at("2026-10-25T01:30:00") == day("2026-10-24"));  // half past two again
  CHECK(practice_day_at("2026-10-25T02:00:00") == day("2026-10-25"));
}

TEST_CASE("a day the zone left out has no moment", "[zone][practice day]") {
  if (tzdata_is_missing("Pacific/Apia")) return;
  const TimeZone here("Pacific/Apia");
  const auto day = [](const char* text) { return Day::parse(text).value(); };
  CHECK(practice_day_at("2011-12-30T09:59:59") == day("2011-12-29"));
  CHECK(practice_day_at("2011-12-30T10:00:00") == day("2011-12-30"));  // the night of the 31st, before three
  CHECK(practice_day_at("2011-12-30T13:00:00") == day("2011-12-31"));
}

TEST_CASE("an instant beyond all calendars is told in UTC", "[zone]") {
  const TimeZone here("CET-1");
  const std::chrono::sys_seconds never{std::chrono::seconds{std::int64_t{1} << 60}};
  CHECK(local_moment(never) == Moment{std::chrono::local_seconds{never.time_since_epoch()}, std::chrono::seconds{0}});
}
