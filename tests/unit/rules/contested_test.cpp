// One test for each row of shared/samples/contested_semantics.json, named after its id: situations in which people who
// use other trackers wanted something else than they got. recover-habits(7) says the same in words.

#include "core/rules/celebrations.h"
#include "core/rules/counter.h"
#include "days_drawn.h"

using namespace recover;
using std::chrono::days;

TEST_CASE("skip_only_edges: days of rest do not count, at either end", "[contested]") {
  CHECK(drawn("rrrdrrr", habit_of("daily")).streak == 1);
}

TEST_CASE("workweek_weekend_skips: five workdays are five, and two weeks off change nothing", "[contested]") {
  CHECK(drawn("ddddd..", habit_of("weekdays")).streak == 5);
  Habit on_holiday = habit_of("weekdays");
  on_holiday.pauses = {{day("2026-01-10"), day("2026-01-25"), "vacation"}};
  CHECK(drawn("ddddd.. ....... .......", on_holiday).streak == 5);
  CHECK(drawn("dddddrr rrrrrrr rrrrrrr", habit_of("daily")).streak == 5);
}

TEST_CASE("excused_extend: an excused day pauses and does not extend", "[contested]") {
  CHECK(drawn(".ddrr", habit_of("daily")).streak == 2);
  CHECK(drawn(".dduu", habit_of("daily", 0)).streak == 2);
}

TEST_CASE("skips_break: a skipped day neither ends a run nor adds to it", "[contested]") {
  CHECK(drawn("ddrd", habit_of("daily", 0)).streak == 3);
}

TEST_CASE("weekly_once: one day done in a week is one", "[contested]") {
  CHECK(drawn("d......", habit_of("1 in 7 days")).streak == 1);
  const HabitStats weekly = drawn("d......", habit_of("1 per week"));
  CHECK(weekly.streak == 1);
  CHECK(weekly.unit == Unit::week);
  CHECK(weekly.total == 1);
}

TEST_CASE("rolling_vs_calendar: per week is by the calendar, in days rolls", "[contested]") {
  // Early in one week and late in the next: eleven days between, and both weeks are kept.
  const std::string early_then_late = "ddd.... ....ddd";
  CHECK(judged(early_then_late, habit_of("3 per week", 0)) == "KK");
  CHECK(drawn(early_then_late, habit_of("3 per week", 0)).streak == 2);
  CHECK(judged(early_then_late, habit_of("3 in 7 days")) == "KKK----ggggKKK");
}

TEST_CASE("rolling_edges: three in four days forgives the second or third, and marks nothing", "[contested]") {
  const Habit habit = habit_of("3 in 4 days", 0);
  CHECK(judged("d.dd", habit) == "K-KK");
  CHECK(drawn("d.dd", habit).streak == 3);
  CHECK(judged("dd.d", habit) == "KK-K");
  CHECK(drawn("dd.d", habit).streak == 3);
  CHECK(judged(".ddd", habit) == "-KKK");  // not a gap, and not kept either
  CHECK(drawn(".ddd", habit).total == 3);
  CHECK(judged("dddd .ddd.ddd", habit) == "KKKK-KKK-KKK");
}

TEST_CASE("first_window: a run begins with the first kept day", "[contested]") {
  Habit habit = habit_of("2 in 7 days");
  habit.start = day("2026-02-25");
  const auto marks = marks_drawn("dnnd", day("2026-02-25"));
  const Day today = day("2026-02-28");
  const HabitStats found = habit_stats(habit, records_of(marks, habit, today), {today});
  CHECK(found.streak == 2);
  CHECK(found.grace_used == 0);
}

TEST_CASE("today_not_logged_yet: today is open until it is over", "[contested]") {
  CHECK(drawn("ddddd.", habit_of("daily", 0)).streak == 5);
  CHECK(drawn("ddddd..", habit_of("daily", 0)).streak == 0);
}

TEST_CASE("two_day_rule: one gap within grace ends nothing, and a rest after it neither", "[contested]") {
  CHECK(drawn("dddnd", habit_of("daily", 1)).streak == 4);
  CHECK(drawn("dddnrd", habit_of("daily", 1)).streak == 4);
  CHECK(drawn("dddnnd", habit_of("daily", 1)).streak == 1);
}

TEST_CASE("day_zero: the first day of a count is 0 and the next is 1", "[contested]") {
  const DayCounter since{"free", "Free", {{day("2026-01-21"), {}}}};
  CHECK(count(since, day("2026-01-21")).current == 0);  // said as "A new start date", never as a number
  CHECK(count(since, day("2026-01-22")).current == 1);
}

TEST_CASE("backdated_start: a count may begin long ago, and nothing has happened", "[contested]") {
  const Day today = day("2026-05-01");
  const DayCounter since{"free", "Free", {{today - days{115}, {}}}};
  CHECK(count(since, today).current == 115);
  CHECK(count(since, today).total == 115);
  CHECK(since.periods.size() == 1);
}

TEST_CASE("unlogged_abstinence_day: a count needs no daily tick", "[contested]") {
  const DayCounter since{"free", "Free", {{day("2025-09-23"), {}}}};
  CHECK(count(since, day("2025-12-28")).current == 96);
}

TEST_CASE("goal_change: each day has the target of its time, and kept days stay kept", "[contested]") {
  Habit habit = habit_of("daily", 0);
  habit.amount = {{std::nullopt, *Target::parse("at least 3 min")},
                  {day("2026-01-08"), *Target::parse("at least 10 min")}};
  CHECK(in_force(habit.amount, day("2026-01-07")).met_by(3));
  CHECK_FALSE(in_force(habit.amount, day("2026-01-08")).met_by(3));
  const std::vector<DayRecord> marks = marks_drawn("ddddd");
  const Day friday = monday + days{4};
  CHECK(habit_stats(habit, records_of(marks, habit, friday), {friday}).streak == 5);
}

TEST_CASE("unset: a day without its entry is what it was before", "[contested]") {
  CHECK(judged("ddd", habit_of("daily")) == "KKK");
  CHECK(judged("dd.", habit_of("daily")) == "KKo");
  CHECK(judged("d.d", habit_of("daily")) == "KgK");
}

TEST_CASE("archived: the figures of a habit that has ended stay as they were", "[contested]") {
  Habit habit = habit_of("daily");
  habit.end = day("2026-01-11");
  const HabitStats then = drawn("ddddd.d", habit);
  const Day much_later = day("2026-12-31");
  const HabitStats now = habit_stats(habit, records_of(marks_drawn("ddddd.d"), habit, much_later), {much_later});
  CHECK(now.streak == then.streak);
  CHECK(now.best == then.best);
  CHECK(now.steadiness == then.steadiness);
  CHECK(due_on(habit, {}, {much_later}) == DueState::resting);
}
