#include "core/rules/mood.h"

#include <array>

#include "tests/support/catch.h"

using namespace recover;

namespace {

constexpr Measure::Better higher = Measure::Better::higher;
constexpr Measure::Better lower = Measure::Better::lower;

Measure scale(Measure::Better better) { return {"mood", "Mood", 1, 5, better, {}, {}}; }

}  // namespace

TEST_CASE("the hardest value of a scale is its low end, or its high end where lower is better", "[mood]") {
  CHECK(is_heavy(1, scale(higher)));
  CHECK_FALSE(is_heavy(2, scale(higher)));
  CHECK_FALSE(is_heavy(5, scale(higher)));
  CHECK(is_heavy(5, scale(lower)));
  CHECK_FALSE(is_heavy(1, scale(lower)));
}

TEST_CASE("the hardest quarter of a scale is rough: two of five", "[mood]") {
  CHECK(is_rough(2, scale(higher)));
  CHECK_FALSE(is_rough(3, scale(higher)));
  CHECK(is_rough(4, scale(lower)));
  CHECK_FALSE(is_rough(3, scale(lower)));
}

TEST_CASE("two rough moods in a row are the last two, and not any two", "[mood]") {
  CHECK(are_last_two_rough(std::array{4.0, 1.0, 2.0}, scale(higher)));
  CHECK_FALSE(are_last_two_rough(std::array{1.0, 2.0, 4.0}, scale(higher)));
  CHECK_FALSE(are_last_two_rough(std::array{1.0, 4.0, 1.0}, scale(higher)));
  CHECK_FALSE(are_last_two_rough(std::array{1.0}, scale(higher)));
}
