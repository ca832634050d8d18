#include "days_drawn.h"

using namespace recover;
using std::chrono::days;

namespace {

DueState due(std::string_view drawing, const Habit& habit) {
  const Day today = last_drawn(drawing);
  return due_on(habit, records_of(marks_drawn(drawing), habit, today), {today});
}

}  // namespace

TEST_CASE("today's page shows what is due, and how it was answered", "[due]") {
  CHECK(due("d.", habit_of("daily")) == DueState::open);
  CHECK(due("dd", habit_of("daily")) == DueState::kept);
  CHECK(due("ds", habit_of("daily")) == DueState::kept);
  CHECK(due("dr", habit_of("daily")) == DueState::answered);
  CHECK(due("dn", habit_of("daily")) == DueState::answered);
  CHECK(due("d.", habit_of("mon, wed, fri")) == DueState::not_due);
  CHECK(due("d..", habit_of("mon, wed, fri")) == DueState::open);
  CHECK(due("d.", habit_of("track")) == DueState::not_due);
}

TEST_CASE("what is kept often enough already is not asked for", "[due]") {
  CHECK(due("dd.", habit_of("3 per week")) == DueState::open);
  CHECK(due("ddd.", habit_of("3 per week")) == DueState::not_due);
  CHECK(due("ddd.... .", habit_of("3 per week")) == DueState::open);
  CHECK(due("ddd.", habit_of("3 in 7 days")) == DueState::not_due);
  CHECK(due("ddd.....", habit_of("3 in 7 days")) == DueState::open);
  CHECK(due("d.", habit_of("2 days")) == DueState::not_due);
  CHECK(due("d..", habit_of("2 days")) == DueState::open);
  CHECK(due("dd.", habit_of("2 days")) == DueState::not_due);
  CHECK(due("dd.", habit_of("2 per month")) == DueState::not_due);
}

TEST_CASE("a paused, ended or coming habit rests, and a kept day shows all the same", "[due]") {
  Habit paused = habit_of("daily");
  paused.pauses = {{monday, {}, ""}};
  CHECK(due(".", paused) == DueState::resting);
  CHECK(due("d", paused) == DueState::kept);
  Habit ended = habit_of("daily");
  ended.end = monday;
  CHECK(due(".", ended) == DueState::open);
  CHECK(due("..", ended) == DueState::resting);
  Habit coming = habit_of("daily");
  coming.start = monday + days{1};
  CHECK(due(".", coming) == DueState::resting);
}

TEST_CASE("a habit written by hand without a start is open on its first day", "[due]") {
  Habit habit = habit_of("daily");
  habit.start = std::nullopt;
  CHECK(due(".", habit) == DueState::open);
}

TEST_CASE("a schedule in force asks, not the one to come", "[due]") {
  Habit habit = habit_of("mon");
  habit.every.push_back({monday + days{2}, *Schedule::parse("daily")});
  CHECK(due("d.", habit) == DueState::not_due);
  CHECK(due("d..", habit) == DueState::open);
}

TEST_CASE("days of the week in progress are counted for the page", "[due]") {
  const Habit habit = habit_of("3 per week");
  const auto records = records_of(marks_drawn("ddd.... dd."), habit, day("2026-01-14"));
  CHECK(kept_in_unit(habit, records, {day("2026-01-14")}) == 2);
  CHECK(kept_in_unit(habit_of("daily"), records, {day("2026-01-14")}) == 0);
}

TEST_CASE("steadiness has four words", "[steadiness]") {
  CHECK(steadiness_word(0) == "starting");
  CHECK(steadiness_word(.1999) == "starting");
  CHECK(steadiness_word(.20) == "finding its place");
  CHECK(steadiness_word(.50) == "taking root");
  CHECK(steadiness_word(.80) == "steady");
}
