// What has helped, counted by the person's own word.
#include "core/rules/helped.h"

#include "tests/support/catch.h"

using namespace recover;

TEST_CASE("notes of one name are counted together, whatever their case", "[helped]") {
  const auto all = helped_figures({{"Walk", 1}, {"walk", 0}, {"walk", std::nullopt}});
  CHECK(all == std::vector<HelpedFigures>{{"Walk", 3, 1, 1, 0, 0.5}});
  CHECK(helped_figures({}).empty());
}

TEST_CASE("the median is the one in the middle", "[helped]") {
  CHECK(helped_figures({{"a", 1}, {"a", -1}, {"a", 1}}).front().median == 1.0);
  CHECK(helped_figures({{"a", -1}, {"a", 1}}).front().median == 0.0);
  CHECK_FALSE(helped_figures({{"a", std::nullopt}}).front().median);
}

TEST_CASE("what helped stands before what did not, and what has no rating last", "[helped]") {
  const auto all = helped_figures({{"none", std::nullopt}, {"same", 0}, {"once", 1}, {"twice", 1}, {"twice", 1}});
  REQUIRE(all.size() == 4);
  CHECK(all[0].name == "twice");
  CHECK(all[1].name == "once");
  CHECK(all[2].name == "same");
  CHECK(all[3].name == "none");
}
