#include "core/model/schedule.h"

#include "tests/support/catch.h"

using namespace recover;
using EntryKind = Schedule::Kind;

namespace {

/// The canonical form of `text`, or "none".
std::string read(std::string_view text) {
  const auto schedule = Schedule::parse(text);
  return schedule ? schedule->text() : "none";
}

}  // namespace

TEST_CASE("schedules are read in the words of the contract", "[schedule]") {
  CHECK(Schedule::parse("daily") == Schedule{});
  CHECK(Schedule::parse("weekdays") == Schedule{EntryKind::on_days, 0b0011111});
  CHECK(Schedule::parse("weekend") == Schedule{EntryKind::on_days, 0b1100000});
  CHECK(Schedule::parse("mon,wed,fri") == Schedule{EntryKind::on_days, 0b0010101});
  CHECK(Schedule::parse("sun") == Schedule{EntryKind::on_days, 0b1000000});
  CHECK(Schedule::parse("3 per day") == Schedule{EntryKind::per_day, 0x7F, 3});
  CHECK(Schedule::parse("3 per week") == Schedule{EntryKind::per_week, 0x7F, 3});
  CHECK(Schedule::parse("2 per month") == Schedule{EntryKind::per_month, 0x7F, 2});
  CHECK(Schedule::parse("3 in 7 days") == Schedule{EntryKind::rolling, 0x7F, 3, 7});
  CHECK(Schedule::parse("2 days") == Schedule{EntryKind::every_days, 0x7F, 1, 2});
  CHECK(Schedule::parse("track") == Schedule{EntryKind::track});
}

TEST_CASE("case, spaces, whole names and a leading \"every\" are forgiven", "[schedule]") {
  CHECK(read("  Daily ") == "daily");
  CHECK(read("every day") == "daily");
  CHECK(read("every 3 days") == "3 days");
  CHECK(read("Monday, Wednesday and") == "none");
  CHECK(read("Monday Wednesday") == "mon, wed");
  CHECK(read("wed, MON ,mon") == "mon, wed");
  CHECK(read("mon,tue,wed,thu,fri") == "weekdays");
  CHECK(read("sat,sun") == "weekend");
  CHECK(read("mon,tue,wed,thu,fri,sat,sun") == "daily");
}

TEST_CASE("what is no schedule is not read as one", "[schedule]") {
  for (const auto* text : {"",
                           " ",
                           "dayly",
                           "0 per week",
                           "8 per week",
                           "32 per month",
                           "100 per day",
                           "-1 per week",
                           "03 per week",
                           "3 per year",
                           "8 in 7 days",
                           "0 in 7 days",
                           "1 in 1 days",
                           "3 in 367 days",
                           "1 days",
                           "367 days",
                           "3.5 per week",
                           "99999999999 days",
                           "mon,foo",
                           "3 per",
                           "3 per week x"}) {
    INFO(text);
    CHECK_FALSE(Schedule::parse(text));
  }
}

TEST_CASE("the canonical form of a schedule reads back", "[schedule]") {
  for (const auto* text : {"daily", "weekdays", "weekend", "mon, wed, fri", "3 per week", "3 in 7 days", "2 days",
                           "2 per month", "3 per day", "track", "99 per day", "7 per week", "31 per month",
                           "99 in 366 days", "366 days", "7 in 7 days"}) {
    CHECK(read(text) == text);
  }
}

TEST_CASE("a schedule knows its unit and how often it is due", "[schedule]") {
  const auto unit = [](std::string_view text) { return Schedule::parse(text)->unit(); };
  CHECK(unit("daily") == Unit::day);
  CHECK(unit("3 in 7 days") == Unit::day);
  CHECK(unit("3 per week") == Unit::week);
  CHECK(unit("2 per month") == Unit::month);
  const auto due = [](std::string_view text) { return Schedule::parse(text)->due_a_day(); };
  CHECK(due("daily") == 1);
  CHECK(due("3 per day") == 1);
  CHECK(due("mon, wed, fri") == Catch::Approx(.428571));
  CHECK(due("4 days") == .25);
  CHECK(due("3 in 4 days") == .75);
  CHECK(due("3 per week") == Catch::Approx(.142857));
  CHECK(due("2 per month") == Catch::Approx(.0328542));
  CHECK(due("track") == 0);
}

TEST_CASE("the value in force is the last whose day has come", "[schedule]") {
  const Day first{std::chrono::year{2026} / 11 / 1};
  const std::vector<Dated<int>> list{{std::nullopt, 1}, {first, 2}, {first + std::chrono::days{9}, 3}};
  CHECK(in_force(list, first - std::chrono::days{1}) == 1);
  CHECK(in_force(list, first) == 2);
  CHECK(in_force(list, first + std::chrono::days{8}) == 2);
  CHECK(in_force(list, first + std::chrono::days{9}) == 3);
  const std::vector<Dated<int>> dated{{first, 7}};
  CHECK(in_force(dated, first - std::chrono::days{1}) == 7);
}
