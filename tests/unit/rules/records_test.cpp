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
  CHECK(one_day({{monday, EntryKind::not_today}, {monday, EntryKind::small}, {monday, EntryKind::done}}).kind() ==
        EntryKind::done);
  CHECK(one_day({{monday, EntryKind::rest}, {monday, EntryKind::small}}).kind() == EntryKind::small);
  CHECK(one_day({{monday, EntryKind::not_today}, {monday, EntryKind::unable}, {monday, EntryKind::rest}}).kind() ==
        EntryKind::rest);
  CHECK(one_day({{monday, EntryKind::not_today}, {monday, EntryKind::unable}}).kind() == EntryKind::unable);
  CHECK(one_day({{monday, EntryKind::not_today}}).kind() == EntryKind::not_today);
}

TEST_CASE("amounts of a day add up, whatever the order of the lines", "[records]") {
  CHECK(amounts_of({}, monday).empty());
  CHECK(amounts_of({{monday, 20}, {monday, 5}}, monday) == std::vector<DayAmount>{{monday, 25}});
  const auto forward = amounts_of({{monday, .1}, {monday, .2}, {monday, .7}}, monday);
  const auto backward = amounts_of({{monday, .7}, {monday, .2}, {monday, .1}}, monday);
  CHECK(forward == backward);
}

TEST_CASE("amounts stand in order of day and stop at today", "[records]") {
  const Day tuesday = monday + days{1};
  CHECK(amounts_of({{tuesday + days{1}, 9}, {tuesday, 2}, {monday, 1}, {tuesday, 3}}, tuesday) ==
        std::vector<DayAmount>{{monday, 1}, {tuesday, 5}});
}

TEST_CASE("a record gives back its day and kind, before 1970 as well", "[records]") {
  for (const Day day :
       {Day(std::chrono::year{1} / 1 / 1), Day{} - days{1}, Day{}, monday, Day(std::chrono::year{9999} / 12 / 31)}) {
    for (const EntryKind kind :
         {EntryKind::done, EntryKind::small, EntryKind::rest, EntryKind::unable, EntryKind::not_today}) {
      CHECK(DayRecord(day, kind).day() == day);
      CHECK(DayRecord(day, kind).kind() == kind);
    }
  }
}

TEST_CASE("records stand in order of day and stop at today", "[records]") {
  const std::vector<DayRecord> marks{{monday + days{2}}, {monday}, {monday + days{1}}, {monday + days{3}}};
  const auto records = records_of(marks, habit_of("daily"), monday + days{2});
  REQUIRE(records.size() == 3);
  CHECK(records[0].day() == monday);
  CHECK(records[2].day() == monday + days{2});
}

TEST_CASE("three per day asks for three from the day it is in force", "[records]") {
  Habit habit = habit_of("daily");
  habit.every.push_back({monday + days{1}, *Schedule::parse("3 per day")});
  const Day tuesday = monday + days{1};
  const std::vector<DayRecord> marks{{monday}, {tuesday}, {tuesday}};
  auto records = records_of(marks, habit, tuesday);
  CHECK(records[0].kind() == EntryKind::done);
  CHECK(records[1].kind() == EntryKind::small);
}
