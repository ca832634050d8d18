#include "core/rules/celebrations.h"

#include <algorithm>

#include "days_drawn.h"

using namespace recover;
using std::chrono::days;
using CelebrationKind = Celebration::Kind;

namespace {

std::string times(int count, char c) { return std::string(static_cast<std::size_t>(count), c); }

std::vector<Celebration> earned(std::string_view drawing, const std::vector<Entry>& remembered = {},
                                const Habit& habit = habit_of("daily")) {
  const RuleContext frame{last_drawn(drawing)};
  const auto records = records_of(marks_drawn(drawing), habit, frame.today);
  return earned_by_habit(habit, records, habit_stats(habit, records, frame), remembered, frame);
}

const Celebration* of_kind(const std::vector<Celebration>& earned, CelebrationKind kind) {
  const auto found = std::ranges::find(earned, kind, &Celebration::kind);
  return found == earned.end() ? nullptr : &*found;
}

Entry remembered(const Celebration& celebration, Day shown) { return memory_of(celebration, shown); }

}  // namespace

TEST_CASE("milestones of totals: 1, 3, 7, 14, 30, 50, 100, then every 100, and one's own", "[milestones]") {
  CHECK(milestones_up_to(320) == std::vector{1, 3, 7, 14, 30, 50, 100, 200, 300});
  const std::vector own{75, 25, 7, 0, -5, 400};
  CHECK(milestones_up_to(100, own) == std::vector{1, 3, 7, 14, 25, 30, 50, 75, 100});
  CHECK(milestones_up_to(0).empty());
}

TEST_CASE("only the newest milestone is celebrated, on the day it was reached", "[celebrate]") {
  const auto found = earned(times(31, 'd'));
  const Celebration* total = of_kind(found, CelebrationKind::total);
  REQUIRE(total != nullptr);
  CHECK(total->subject == "walk");
  CHECK(total->number == 30);
  CHECK(total->earned == monday + days{29});
  CHECK(total->in_all == 31);
  CHECK(std::ranges::count(found, CelebrationKind::total, &Celebration::kind) == 1);
}

TEST_CASE("a milestone is shown once, and all of that day", "[celebrate]") {
  const std::string three = "ddd";
  const auto found = earned(three);
  REQUIRE(found.size() == 1);
  const Day today = last_drawn(three);
  CHECK(earned(three, {remembered(found.front(), today)}).size() == 1);
  CHECK(earned(three, {remembered(found.front(), today - days{1})}).empty());
  CHECK(earned("ddd.", {remembered(found.front(), today)}).empty());
}

TEST_CASE("a higher total remembered covers the lower ones", "[celebrate]") {
  Celebration higher{CelebrationKind::total, "walk", monday, 7, {}, {}, 7};
  CHECK(earned("ddd", {remembered(higher, monday)}).empty());
  higher.subject = "read";
  CHECK(earned("ddd", {remembered(higher, monday)}).size() == 1);
}

TEST_CASE("one's own milestone is celebrated", "[celebrate]") {
  Habit habit = habit_of("daily");
  habit.milestones = {5};
  CHECK(earned("ddddd", {}, habit).front().number == 5);
}

TEST_CASE("the longest run yet is celebrated at seven", "[celebrate]") {
  const auto found = earned("dddd.dddd");
  const Celebration* run = of_kind(found, CelebrationKind::longest_run);
  REQUIRE(run != nullptr);
  CHECK(run->number == 7);
  CHECK(run->earned == monday + days{7});
  CHECK(of_kind(earned("dddddd"), CelebrationKind::longest_run) == nullptr);
  CHECK(of_kind(earned("dddd.dddd", {remembered(*run, monday)}), CelebrationKind::longest_run) == nullptr);
}

TEST_CASE("a run that is not the longest ever is not celebrated as such", "[celebrate]") {
  CHECK(of_kind(earned(times(9, 'd') + "..." + times(8, 'd')), CelebrationKind::longest_run) == nullptr);
  CHECK(of_kind(earned(times(9, 'd') + "..." + times(10, 'd')), CelebrationKind::longest_run) != nullptr);
}

TEST_CASE("seven weeks are a longest run, whatever was shown of days before", "[celebrate]") {
  Habit habit = habit_of("daily");
  habit.every.push_back({day("2026-01-19"), *Schedule::parse("1 per week")});
  std::string drawing = times(14, 'd');
  for (int week = 0; week < 7; ++week) drawing += ".d.....";
  const Celebration of_days{CelebrationKind::longest_run, "walk", day("2026-01-18"), 14, {}, {}, 14};
  const auto found = earned(drawing, {remembered(of_days, day("2026-01-18"))}, habit);
  const Celebration* run = of_kind(found, CelebrationKind::longest_run);
  REQUIRE(run != nullptr);
  CHECK(run->number == 7);
  CHECK(run->earned == day("2026-03-03"));
}

TEST_CASE("a comeback is greeted today or yesterday, when a run had ended", "[celebrate]") {
  const auto today = earned("ddd...d");
  const Celebration* back = of_kind(today, CelebrationKind::comeback);
  REQUIRE(back != nullptr);
  CHECK(back->earned == day("2026-01-11"));
  CHECK(of_kind(earned("ddd...dd"), CelebrationKind::comeback) != nullptr);
  CHECK(of_kind(earned("ddd...ddd"), CelebrationKind::comeback) == nullptr);
  CHECK(of_kind(earned("ddd..d"), CelebrationKind::comeback) == nullptr);  // grace held the run
  CHECK(of_kind(earned("ddd...dd", {remembered(*back, day("2026-01-11"))}), CelebrationKind::comeback) == nullptr);
}

TEST_CASE("a comeback after seven days is greeted though no run had ended", "[celebrate]") {
  const Habit habit = habit_of("mon, wed, fri");
  const auto found = earned("d.d.d.. ....d", {}, habit);  // Monday and Wednesday: two gaps of due days, a week away
  CHECK(of_kind(found, CelebrationKind::comeback) != nullptr);
}

TEST_CASE("steps and goals finished in the last thirty days are celebrated once", "[celebrate]") {
  Goal goal;
  goal.name = "river";
  goal.steps = {{"Shoes by the door", monday, {}}, {"Walk to the corner", monday + days{20}, {}}, {"Walk", {}, {}}};
  const Day today = monday + days{31};
  auto found = earned_by_goal(goal, {}, today);
  REQUIRE(found.size() == 1);
  CHECK(found.front().kind == CelebrationKind::step);
  CHECK(found.front().detail == "Walk to the corner");
  CHECK(earned_by_goal(goal, std::vector{remembered(found.front(), today - days{2})}, today).empty());
  CHECK(earned_by_goal(goal, {}, monday + days{30}).size() == 2);
  goal.done = today;
  found = earned_by_goal(goal, {}, today);
  REQUIRE(of_kind(found, CelebrationKind::goal) != nullptr);
  CHECK(of_kind(found, CelebrationKind::goal)->earned == today);
  CHECK(earned_by_goal(goal, {}, today - days{1}).size() == 2);
}

TEST_CASE("a count's newest milestone is shown up to thirty days late", "[celebrate]") {
  const DayCounter since{"smoke-free", "Smoke-free", {{day("2025-09-23"), day("2026-01-20")}, {day("2026-01-21"), {}}}};
  const auto found = earned_by_count(since, {}, day("2026-01-28"));
  REQUIRE(found.size() == 1);
  CHECK(found.front().detail == "7 days");
  CHECK(found.front().from == day("2026-01-21"));
  CHECK(found.front().in_all == 126);
  CHECK(found.front().number == 7);
  CHECK(earned_by_count(since, std::vector{remembered(found.front(), day("2026-01-28"))}, day("2026-01-29")).empty());
  CHECK(earned_by_count(since, {}, day("2026-01-21")).empty());
  CHECK(earned_by_count(since, {}, day("2026-05-21")).front().detail == "90 days");  // reached 21 April
  CHECK(earned_by_count(since, {}, day("2026-05-22")).empty());
}

TEST_CASE("milestones of a new period are celebrated again", "[celebrate]") {
  const Celebration before{CelebrationKind::count, "smoke-free", day("2025-09-30"), 7, "7 days", day("2025-09-23"), 7};
  const DayCounter since{"smoke-free", "Smoke-free", {{day("2025-09-23"), day("2026-01-20")}, {day("2026-01-21"), {}}}};
  CHECK(earned_by_count(since, std::vector{remembered(before, day("2025-09-30"))}, day("2026-01-28")).size() == 1);
}

TEST_CASE("a back-dated count whose newest milestone is remembered makes no event", "[celebrate]") {
  const DayCounter since{"free", "Free", {{day("2026-01-01"), {}}}};
  const Day today = day("2026-04-26");  // 115 days
  const Celebration newest{CelebrationKind::count, "free", day("2026-04-01"), 90, "90 days", day("2026-01-01"), 115};
  CHECK(earned_by_count(since, std::vector{remembered(newest, today - days{1})}, today).empty());
}

TEST_CASE("wins have milestones too", "[celebrate]") {
  const std::vector wins{monday, monday, monday + days{2}, monday + days{9}};
  const auto found = earned_by_wins(wins, {}, monday + days{5});
  REQUIRE(found.size() == 1);
  CHECK(found.front().subject == "win");
  CHECK(found.front().number == 3);
  CHECK(found.front().earned == monday + days{2});
  CHECK(earned_by_wins(wins, std::vector{remembered(found.front(), monday + days{2})}, monday + days{9}).empty());
  CHECK(earned_by_wins({}, {}, monday).empty());
}

TEST_CASE("a memory names what was shown as the contract writes it", "[celebrate]") {
  const Entry total = memory_of({CelebrationKind::total, "walk", monday, 30, {}, {}, 31}, monday);
  CHECK(total.kind == EntryKind::celebrated);
  CHECK(total.about.text == "walk");
  CHECK(total.find("total")->text == "30");
  CHECK(total.find("total")->form == Value::Form::number);
  const Entry of_count =
      memory_of({CelebrationKind::count, "smoke-free", monday, 90, "90 days", day("2025-10-07"), 90}, monday);
  CHECK(of_count.find("from")->form == Value::Form::day);
  CHECK(of_count.find("milestone")->form == Value::Form::text);
  CHECK(memory_of({CelebrationKind::comeback, "walk", monday, 0, {}, {}, 3}, monday).find("comeback")->text ==
        "2026-01-05");
  CHECK(memory_of({CelebrationKind::longest_run, "walk", monday, 14, {}, {}, 3}, monday).find("run")->text == "14");
  CHECK(memory_of({CelebrationKind::goal, "river", monday, 0, {}, {}, 0}, monday).find("finished")->text ==
        "2026-01-05");
  CHECK(memory_of({CelebrationKind::step, "river", monday, 0, "Shoes", {}, 0}, monday).find("step")->text == "Shoes");
}

TEST_CASE("every memory remembers its own celebration and no other kind", "[celebrate]") {
  const std::vector<Celebration> all = {
      {CelebrationKind::total, "walk", monday, 30, {}, {}, 31},
      {CelebrationKind::longest_run, "walk", monday, 14, {}, {}, 31},
      {CelebrationKind::comeback, "walk", monday, 0, {}, {}, 31},
      {CelebrationKind::step, "walk", monday, 0, "Shoes", {}, 0},
      {CelebrationKind::goal, "walk", monday, 0, {}, {}, 0},
      {CelebrationKind::count, "walk", monday, 7, "7 days", monday - days{7}, 7},
  };
  for (const Celebration& shown : all) {
    for (const Celebration& other : all) {
      CHECK(remembers(memory_of(shown, monday), other) == (shown.kind == other.kind));
    }
  }
}
