// Which patterns a thought is offered: plain rules over the words of the pack.
#include "core/rules/thought_patterns.h"

#include "core/base/text.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

PackItem pattern(std::string id, std::vector<std::string> words) {
  PackItem item;
  item.id = std::move(id);
  item.words = std::move(words);
  return item;
}

const std::vector<PackItem> some = {pattern("should-storm", {"should", "must"}),
                                    pattern("always-never", {"everyone", "never"}),
                                    pattern("cant-do-it", {"can't do", "can't", "never be able"})};

std::string offered(std::string_view thought) {
  std::vector<std::string> ids;
  for (const PackItem& item : fitting_patterns(some, thought)) ids.push_back(item.id);
  return join(ids, " ");
}

}  // namespace

TEST_CASE("a pattern is offered for its words, whatever their case", "[patterns]") {
  CHECK(offered("I can't do this") == "cant-do-it");
  CHECK(offered("I CAN'T") == "cant-do-it");
  CHECK(offered("a quiet day").empty());
  CHECK(offered("").empty());
}

TEST_CASE("curly apostrophes and runs of spaces are as good as plain ones", "[patterns]") {
  CHECK(offered("I can\u2019t do this") == "cant-do-it");
  CHECK(offered("I can\u2018t") == "cant-do-it");
  CHECK(offered("I\nmust   be quiet") == "should-storm");
}

TEST_CASE("only whole words count", "[patterns]") {
  CHECK(offered("mustard on the shoulder").empty());
  CHECK(offered("I shouldn't").empty());
  CHECK(offered("everyone's watching") == "always-never");
  CHECK(offered("(must)") == "should-storm");
}

TEST_CASE("the pattern with the longest phrase comes first, then the pack's order", "[patterns]") {
  CHECK(offered("I must never be able to") == "cant-do-it always-never should-storm");
  CHECK(offered("I should, and never do") == "should-storm always-never");
  CHECK(offered("never should") == "should-storm always-never");
}
