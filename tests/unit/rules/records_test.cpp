#include "days_drawn.h"

using namespace recover;
using std::chrono::days;

namespace {

DayRecord one_day(const std::vector<DayRecord>& marks) {
  const auto records = records_of(marks, habit_of("daily"), monday);
  REQUIRE(records.size() == 1);
  return records.front();
}

}  // namespace

TEST_CASE("of several answers on a day the kept one counts, else the kinder one", "[records]") {
  CHECK(one_day({{monday, Kind::not_today}, {monday, Kind::small}, {monday, Kind::done}}).kind == Kind::done);
  CHECK(one_day({{monday, Kind::rest}, {monday, Kind::small}}).kind == Kind::small);
  CHECK(one_day({{monday, Kind::not_today}, {monday, Kind::unable}, {monday, Kind::rest}}).kind == Kind::rest);
  CHECK(one_day({{monday, Kind::not_today}, {monday, Kind::unable}}).kind == Kind::unable);
  CHECK(one_day({{monday, Kind::not_today}}).kind == Kind::not_today);
}

TEST_CASE("amounts of a day add up, whatever the order of the lines", "[records]") {
  CHECK_FALSE(one_day({{monday, Kind::done}}).has_amount);
  CHECK(one_day({{monday, Kind::done, true, 20}, {monday, Kind::done}, {monday, Kind::small, true, 5}}).amount == 25);
  const DayRecord forward = one_day({{monday, {}, true, .1}, {monday, {}, true, .2}, {monday, {}, true, .7}});
  const DayRecord backward = one_day({{monday, {}, true, .7}, {monday, {}, true, .2}, {monday, {}, true, .1}});
  CHECK(forward.amount == backward.amount);
}

TEST_CASE("records stand in order of day and stop at today", "[records]") {
  const std::vector<DayRecord> marks{{monday + days{2}}, {monday}, {monday + days{1}}, {monday + days{3}}};
  const auto records = records_of(marks, habit_of("daily"), monday + days{2});
  REQUIRE(records.size() == 3);
  CHECK(records[0].day == monday);
  CHECK(records[2].day == monday + days{2});
}

TEST_CASE("three per day asks for three from the day it is in force", "[records]") {
  Habit habit = habit_of("daily");
  habit.every.push_back({monday + days{1}, *Schedule::parse("3 per day")});
  const Day tuesday = monday + days{1};
  const std::vector<DayRecord> marks{{monday}, {tuesday}, {tuesday}};
  auto records = records_of(marks, habit, tuesday);
  CHECK(records[0].kind == Kind::done);
  CHECK(records[1].kind == Kind::small);
}
