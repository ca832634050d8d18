// Work done at the same time: each part once, and what goes wrong comes out.
#include "core/base/side_by_side.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>

using namespace recover;

TEST_CASE("each number is worked on once", "[side_by_side]") {
  const std::size_t count = GENERATE(as<std::size_t>{}, 0, 1, 2, 7);
  std::vector<std::atomic<int>> times(count);
  side_by_side(count, [&](std::size_t number) { ++times[number]; });
  for (const auto& time : times) CHECK(time == 1);
}

TEST_CASE("an exception of any part comes out when all have ended", "[side_by_side]") {
  std::atomic<int> ended = 0;
  const auto work = [&](std::size_t number) {
    if (number == 1) throw std::runtime_error("one");
    ++ended;
  };
  CHECK_THROWS_WITH(side_by_side(3, work), "one");
  CHECK(ended == 2);
}
