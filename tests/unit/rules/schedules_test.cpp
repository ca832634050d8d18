#include "days_drawn.h"

using namespace recover;
using std::chrono::days;

namespace {

Habit begun(Habit habit, std::string_view start) {
  habit.start = day(start);
  return habit;
}

/// `habit` with a second schedule from a day on.
Habit changed(Habit habit, std::string_view from, std::string_view every) {
  habit.every.push_back({day(from), Schedule::parse(every).value()});
  return habit;
}

Habit paused(Habit habit, std::string_view from, std::optional<std::string_view> to) {
  habit.pauses.push_back({day(from), to ? std::optional(day(*to)) : std::nullopt, ""});
  return habit;
}

Habit ended(Habit habit, std::string_view end) {
  habit.end = day(end);
  return habit;
}

void check(const HabitStats& found, int total, int streak, int best) {
  CHECK(found.total == total);
  CHECK(found.streak == streak);
  CHECK(found.best == best);
}

}  // namespace

// Drawn from Monday 2026-01-05; steadiness is 1 − m^n and so on, with m = 0.5^(1/(13·√f)), by a pocket calculator.

TEST_CASE("grace is the number of gaps that seven days may hold", "[grace]") {
  const std::string days_with_three_gaps = "dd.d.d.dd";
  check(drawn(days_with_three_gaps, habit_of("daily", 3)), 6, 6, 6);
  check(drawn(days_with_three_gaps, habit_of("daily", 2)), 6, 4, 4);
  check(drawn(days_with_three_gaps, habit_of("daily", 1)), 6, 3, 3);
  check(drawn(days_with_three_gaps, habit_of("daily", 0)), 6, 2, 2);
}

TEST_CASE("gaps seven days apart are not within seven days", "[grace]") {
  check(drawn("d.ddddddd.d", habit_of("daily", 1)), 9, 9,
        9);                                                  // the eighth day after: the first gap is out of the window
  check(drawn("d.ddddd.d", habit_of("daily", 1)), 7, 6, 6);  // six days apart
  check(drawn("d.dddddd.d", habit_of("daily", 1)), 8, 8, 8);  // seven
}

TEST_CASE("grace used is counted along the present run only", "[grace]") {
  CHECK(drawn("ddd.ddd", habit_of("daily")).grace_used == 1);
  CHECK(drawn("ddd..dd", habit_of("daily")).grace_used == 2);
  CHECK(drawn("ddd...dd", habit_of("daily")).grace_used == 0);
  CHECK(drawn("ddddd", habit_of("daily")).grace_used == 0);
}

TEST_CASE("rest and unable keep nothing and end nothing", "[states]") {
  CHECK(judged("drudn.", habit_of("daily")) == "K--Kgo");
}

TEST_CASE("not-today is a gap on a due day alone", "[states]") {
  CHECK(judged("dnn", habit_of("mon, wed, fri")) == "K-g");
  CHECK(judged("dnnn", paused(habit_of("daily"), "2026-01-06", "2026-01-07")) == "K--g");
}

TEST_CASE("on weekdays a weekend asks nothing", "[on days]") {
  check(drawn("ddddd.. ddddd", habit_of("weekdays")), 10, 10, 10);
  const HabitStats back = drawn("dddd... ..ddd", habit_of("weekdays"));  // Friday, Monday, Tuesday
  check(back, 7, 3, 4);
  CHECK(back.comebacks == std::vector{day("2026-01-14")});
}

TEST_CASE("a kept day that was not due adds to total and streak, not to steadiness", "[on days]") {
  const HabitStats found = drawn("dddddd.", habit_of("weekdays"));
  check(found, 6, 6, 6);
  CHECK(found.steadiness == near(.27053));  // five due days at f = 5/7
}

TEST_CASE("on three days a week grace is measured in due days", "[on days]") {
  // Gaps on the 2nd, 3rd and 9th due day: seven due days from the first to the last.
  check(drawn("d...... d.d.d.. d.d...", habit_of("mon, wed, fri")), 6, 6, 6);
  // On the 2nd, 3rd and 8th: six.
  check(drawn("d...... d.d.d.. d...d", habit_of("mon, wed, fri")), 6, 5, 5);
}

TEST_CASE("five gaps of a three-day week end the run and make a comeback", "[on days]") {
  const HabitStats found = drawn("d...... ....... d", habit_of("mon, wed, fri"));
  check(found, 2, 1, 1);
  CHECK(found.comebacks == std::vector{day("2026-01-19")});
  CHECK(found.comeback_greeted);
  CHECK(found.steadiness == near(.12620));
}

TEST_CASE("a week of three kept days is kept, and the week in progress is open", "[per week]") {
  const std::string two_weeks = "d.d.d.. .dd...d ";
  const Habit habit = habit_of("3 per week");
  CHECK(judged(two_weeks + ".......", habit) == "KKo");
  const HabitStats sunday = drawn(two_weeks + ".......", habit);
  check(sunday, 6, 2, 2);
  CHECK(sunday.unit == Unit::week);
  CHECK(sunday.steadiness == near(.24583));

  CHECK(judged(two_weeks + "....... .", habit) == "KKgo");
  const HabitStats monday_after = drawn(two_weeks + "....... .", habit);
  check(monday_after, 6, 2, 2);
  CHECK(monday_after.grace_used == 1);
  CHECK(monday_after.steadiness == near(.21349));
}

TEST_CASE("a week counts as soon as it is kept, and is steadier when it has ended", "[per week]") {
  const HabitStats wednesday = drawn("ddd", habit_of("3 per week"));
  check(wednesday, 3, 1, 1);
  CHECK(wednesday.steadiness == 0);
  CHECK(drawn("ddd.....", habit_of("3 per week")).steadiness == near(.13157));
}

TEST_CASE("one gap in four weeks is grace", "[per week]") {
  const std::string kept = "ddd....";
  const std::string gap = ".......";
  check(drawn(kept + gap + kept + gap + ".", habit_of("3 per week")), 6, 1, 2);
  check(drawn(kept + gap + kept + kept + kept + gap + ".", habit_of("3 per week")), 12, 4, 4);
  check(drawn(kept + gap + kept + kept + gap + ".", habit_of("3 per week")), 9, 2, 3);
  check(drawn(kept + gap + kept + ".", habit_of("3 per week", 0)), 6, 1, 1);
  check(drawn(kept + gap + gap + kept + ".", habit_of("3 per week", 3)), 6, 1, 1);
}

TEST_CASE("four weeks as the manual counts them", "[per week]") {
  CHECK(drawn("ddd.... ddd.... ....... dddd...", habit_of("3 per week")).streak == 3);
  CHECK(drawn("ddd.... ....... ddd.... ....... .", habit_of("3 per week")).streak == 1);
  CHECK(drawn("ddd.... rrrrrd. ddd.... ddd....", habit_of("3 per week")).streak == 3);
}

TEST_CASE("a week with too few days available is neutral", "[per week]") {
  CHECK(judged("ddd.... rrrrr.. .", habit_of("3 per week")) == "K-o");
  CHECK(judged("ddd.... rrrr... .", habit_of("3 per week")) == "Kgo");
  CHECK(judged("ddd.... ....... .", paused(habit_of("3 per week"), "2026-01-12", "2026-01-16")) == "K-o");
  CHECK(judged("ddd.... ....... .", paused(habit_of("3 per week"), "2026-01-12", "2026-01-15")) == "Kgo");
  CHECK(judged("ddd.... ....... .", ended(habit_of("3 per week"), "2026-01-13")) == "K-o");
  CHECK(judged("ddd.... ....... .", ended(habit_of("3 per week"), "2026-01-14")) == "Kgo");
  CHECK(judged("....... .", begun(habit_of("3 per week"), "2026-01-10")) == "-o");
  CHECK(judged("....... .", begun(habit_of("3 per week"), "2026-01-09")) == "go");
}

TEST_CASE("a week begins where the settings say", "[per week]") {
  const Habit habit = habit_of("3 per week");
  const auto marks = marks_drawn("......d dd");  // Sunday, Monday, Tuesday
  const auto records = records_of(marks, habit, day("2026-01-13"));
  CHECK(habit_stats(habit, records, {day("2026-01-13"), std::chrono::Sunday}).streak == 1);
  CHECK(habit_stats(habit, records, {day("2026-01-13"), std::chrono::Monday}).streak == 0);
  CHECK(kept_in_unit(habit, records, {day("2026-01-13"), std::chrono::Sunday}) == 3);
  CHECK(kept_in_unit(habit, records, {day("2026-01-13"), std::chrono::Monday}) == 2);
}

TEST_CASE("after two weeks of gaps the first kept day is a comeback, whole week or not", "[per week]") {
  const HabitStats found = drawn("ddd.... ....... ....... ..d", habit_of("3 per week"));
  CHECK(found.comebacks == std::vector{day("2026-01-28")});
  CHECK(found.comeback_greeted);
  CHECK(drawn("ddd.... ....... ..d", habit_of("3 per week")).comebacks.empty());
}

TEST_CASE("N in M days: an unkept day is neutral while the window holds enough", "[rolling]") {
  const Habit habit = habit_of("3 in 7 days");
  CHECK(judged("d.d.d..d.d.d..", habit) == "K-K-K--K-K-K--");
  const HabitStats steady = drawn("d.d.d..d.d.d..", habit);
  check(steady, 6, 6, 6);
  CHECK(steady.steadiness == near(.3866));

  CHECK(judged("d.d.d........", habit) == "K-K-K--gggggo");
  check(drawn("d.d.d.....", habit), 3, 3, 3);     // two gaps and an open day
  check(drawn("d.d.d........", habit), 3, 0, 3);  // five gaps
}

TEST_CASE("N in M days waits until M days were available, from the start and after a pause", "[rolling]") {
  CHECK(judged("........", habit_of("3 in 7 days")) == "------go");
  CHECK(judged("r.......", habit_of("3 in 7 days")) == "-------o");
  CHECK(judged("............", paused(habit_of("3 in 7 days"), "2026-01-06", "2026-01-07")) == "---------ggo");
}

TEST_CASE("every second day is counted from the start", "[every days]") {
  CHECK(judged("d.d.d.d", habit_of("2 days")) == "K-K-K-K");
  check(drawn("d.d.d.d", habit_of("2 days")), 4, 4, 4);
}

TEST_CASE("a due day is let pass when the day before was kept", "[every days]") {
  CHECK(judged("dd.dd", habit_of("2 days")) == "KK-KK");
  const HabitStats found = drawn("dd.dd", habit_of("2 days"));
  check(found, 4, 4, 4);
  CHECK(found.steadiness == near(.13999));  // two due days were kept
}

TEST_CASE("three due days missed end a run of every second day", "[every days]") {
  CHECK(judged("d......d.", habit_of("2 days")) == "K-g-g-gK-");
  const HabitStats found = drawn("d......d.", habit_of("2 days"));
  check(found, 2, 1, 1);
  CHECK(found.comebacks == std::vector{day("2026-01-12")});
  CHECK(found.steadiness == near(.05793));
}

TEST_CASE("a month of two kept days is kept", "[per month]") {
  const Habit habit = habit_of("2 per month");
  const std::vector<DayRecord> marks{
      {day("2026-01-10")}, {day("2026-01-31")}, {day("2026-02-01")}, {day("2026-02-02")}};
  const HabitStats found = habit_stats(habit, records_of(marks, habit, day("2026-03-01")), {day("2026-03-01")});
  check(found, 4, 2, 2);
  CHECK(found.unit == Unit::month);
  CHECK(found.steadiness == near(.44475));
}

TEST_CASE("a month with one day left is not asked for two", "[per month]") {
  const Day first_of_february = day("2026-02-01");
  const auto mark_of_january = [&](std::string_view start) {
    return evaluate(begun(habit_of("2 per month"), start), {}, {first_of_february}).front().mark;
  };
  CHECK(mark_of_january("2026-01-31") == EvaluatedUnit::Mark::neutral);
  CHECK(mark_of_january("2026-01-30") == EvaluatedUnit::Mark::gap);
}

TEST_CASE("N per day is done at the N-th entry and small before, and counts either way", "[per day]") {
  const Habit habit = habit_of("3 per day");
  const std::vector<DayRecord> marks{{monday}, {monday}, {monday}, {monday + days{1}}};
  const auto records = records_of(marks, habit, monday + days{1});
  REQUIRE(records.size() == 2);
  CHECK(records[0].kind() == EntryKind::done);
  CHECK(records[1].kind() == EntryKind::small);
  check(habit_stats(habit, records, {monday + days{1}}), 2, 2, 2);
}

TEST_CASE("track has totals only", "[track]") {
  const HabitStats found = drawn("d....d.dd", habit_of("track"));
  check(found, 4, 0, 0);
  CHECK(found.comebacks.empty());
  CHECK(found.steadiness == 0);
  CHECK(judged("d..d", habit_of("track")) == "K--K");
}

TEST_CASE("days before the start are never gaps, and kept ones count", "[start]") {
  const HabitStats found = drawn("d..d", begun(habit_of("daily"), "2026-01-08"));
  check(found, 2, 2, 2);
  CHECK(found.steadiness == near(.0519));
}

TEST_CASE("without a start the first record begins the habit", "[start]") {
  Habit habit = habit_of("daily");
  habit.start = std::nullopt;
  CHECK(judged("..d.r.", habit) == "Kg-o");
  CHECK(judged("...", habit).empty());
  CHECK(habit_stats(habit, {}, {monday}).total == 0);
}

TEST_CASE("a start that lies ahead asks nothing", "[start]") {
  CHECK(judged("....", begun(habit_of("daily"), "2026-03-01")).empty());
  CHECK(judged("d...", begun(habit_of("daily"), "2026-03-01")) == "K---");
}

TEST_CASE("due days end with the habit's end", "[end]") {
  check(drawn("ddddd..........", ended(habit_of("daily"), "2026-01-09")), 5, 5, 5);
  CHECK(judged("dd...", ended(habit_of("daily"), "2026-01-07")) == "KKg--");
}

TEST_CASE("an open-ended pause holds everything as it is", "[pause]") {
  check(drawn("ddd............", paused(habit_of("daily"), "2026-01-08", std::nullopt)), 3, 3, 3);
}

TEST_CASE("a kept day in a pause counts", "[pause]") {
  const HabitStats found = drawn("dd.d.d", paused(habit_of("daily"), "2026-01-07", "2026-01-09"));
  check(found, 4, 4, 4);
  CHECK(found.steadiness == near(1 - std::pow(.5, 3 / 13.0)));  // three of the four were due
}

TEST_CASE("a change from daily to three days a week goes on with the run", "[change]") {
  const HabitStats found = drawn("ddddddd d.d.d..", changed(habit_of("daily"), "2026-01-12", "mon, wed, fri"));
  check(found, 10, 10, 10);
  CHECK(found.steadiness == near(.46075));
}

TEST_CASE("a change never rescores the days before it", "[change]") {
  CHECK(judged("d.d.d.. ....", changed(habit_of("mon, wed, fri"), "2026-01-12", "daily")) == "K-K-K--gggo");
  CHECK(judged("d.d.d.. ....", changed(habit_of("daily"), "2026-01-12", "mon, wed, fri")) == "KgKgKggg-g-");
}

TEST_CASE("a change of unit starts a new run, and best is of the unit in force", "[change]") {
  const Habit weekly = changed(habit_of("daily"), "2026-01-14", "3 per week");
  const HabitStats found = drawn("ddddddd ddd.... .", weekly);
  check(found, 10, 1, 1);
  CHECK(found.unit == Unit::week);
  CHECK(judged("ddddddd ddd.... .", weekly) == "KKKKKKKKKKo");

  const Habit by_day = changed(habit_of("3 per week"), "2026-01-15", "daily");
  CHECK(judged("ddd.... ...dd", by_day) == "KgKK");
  check(drawn("ddd.... ...dd", by_day), 5, 2, 2);
}

TEST_CASE("a week's days before a change are not available for it", "[change]") {
  // From Saturday two days of the week are available for the three, from Friday three; the days before have no unit.
  CHECK(judged("....... ....... .", changed(habit_of("track"), "2026-01-17", "3 per week")) == "-------------o");
  CHECK(judged("....... ....... .", changed(habit_of("track"), "2026-01-16", "3 per week")) == "-----------go");
  CHECK(judged("ddd.... d.d.... .", changed(habit_of("3 per week"), "2026-01-14", "2 per week")) == "KKo");
  CHECK(judged("ddd.... d...... .", changed(habit_of("3 per week"), "2026-01-14", "2 per week")) == "Kgo");
}

TEST_CASE("every second day is counted anew from a change", "[change]") {
  const Habit habit = changed(habit_of("daily"), "2026-01-08", "2 days");
  CHECK(judged("ddd.....", habit) == "KKK--g-o");  // the 8th is let pass: the 7th was kept
  CHECK(judged("dd......", habit) == "KKgg-g-o");
}

TEST_CASE("N in M days looks back over a change, and waits for M days after it", "[change]") {
  const Habit habit = changed(habit_of("daily"), "2026-01-12", "3 in 4 days");
  CHECK(judged("dddd..d ......", habit) == "KKKKggK---ggo");  // the 12th to 14th: too early
  CHECK(judged("dddddd. d.....", habit) == "KKKKKKgK--ggo");
  CHECK(judged("ddddddd .", habit) == "KKKKKKK-");  // three of the last four are kept: nothing is open
}
