#include <optional>

#include "days_drawn.h"

using namespace recover;

namespace {

struct Vector {
  std::string name;
  std::string every;
  int grace;
  std::string days;
  int total, streak, best;
  std::optional<std::string> comeback;
  double steadiness;
};

std::string times(int count, char c) { return std::string(static_cast<std::size_t>(count), c); }

}  // namespace

TEST_CASE("the vectors of the contract come out as printed there", "[vectors]") {
  const auto vector = GENERATE(values<Vector>({
      {"V1", "daily", 2, "ddddddd", 7, 7, 7, {}, .3115},
      {"V2, today open", "daily", 2, "dddddd.", 6, 6, 6, {}, .2738},
      {"V3, one gap", "daily", 2, "ddd.ddd", 6, 6, 6, {}, .2672},
      {"V4, two gaps", "daily", 2, "ddd..dd", 5, 5, 5, "2026-01-10", .2206},
      {"V5, three gaps", "daily", 2, "ddd...dd", 5, 2, 3, "2026-01-11", .2144},
      {"V6, spaced gaps", "daily", 2, "ddd.ddd.ddd.ddd", 12, 12, 12, {}, .4417},
      {"V7, as V3 without grace", "daily", 0, "ddd.ddd", 6, 3, 3, {}, .2672},
      {"V8, rest", "daily", 2, "ddrrdd", 4, 4, 4, {}, .1921},
      {"V9, unable", "daily", 2, "uuuduuu", 1, 1, 1, {}, .0519},
      {"V10, small is full", "daily", 2, "dssdsss", 7, 7, 7, {}, .3115},
      {"V11, not-today today", "daily", 2, "dddn", 3, 3, 3, {}, .1401},
      {"V13, back after 14 quiet days", "daily", 2, times(100, 'd') + times(14, '.') + 'd', 101, 1, 100, "2026-04-29",
       .4992},
      {"V14, mon wed fri", "mon, wed, fri", 2, "d.d.d..d.d.d..", 6, 6, 6, {}, .3866},
  }));
  INFO(vector.name);
  const HabitStats found = drawn(vector.days, habit_of(vector.every, vector.grace));
  CHECK(found.total == vector.total);
  CHECK(found.streak == vector.streak);
  CHECK(found.best == vector.best);
  CHECK(found.steadiness == near(vector.steadiness));
  REQUIRE(found.comebacks.size() == (vector.comeback ? 1U : 0U));
  if (vector.comeback) CHECK(found.comebacks.front() == day(*vector.comeback));
}

TEST_CASE("V16: paused days neither add nor break", "[vectors]") {
  Habit habit = habit_of("daily");
  habit.pauses = {{day("2026-01-08"), day("2026-01-14"), ""}};
  const HabitStats found = drawn("ddd.......dd", habit);
  CHECK(found.total == 5);
  CHECK(found.streak == 5);
  CHECK(found.best == 5);
  CHECK(found.comebacks.empty());
  CHECK(found.steadiness == near(.2340));
}

TEST_CASE("a pause for all habits counts like one of the habit's own", "[vectors]") {
  const std::vector<Pause> pauses{{day("2026-01-08"), day("2026-01-14"), ""}};
  CHECK(drawn("ddd.......dd", habit_of("daily"), pauses).streak == 5);
  CHECK(drawn("ddd.......dd", habit_of("daily")).streak == 2);
}
