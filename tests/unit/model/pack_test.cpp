// Which texts of a pack are shown on a day.
#include "core/model/pack.h"

#include <catch2/catch.hpp>
#include <set>

using namespace recover;

namespace {

const Day monday = *Day::parse("2026-01-05");

std::vector<PackItem> numbered(int count) {
  std::vector<PackItem> items(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) items[static_cast<std::size_t>(i)].id = std::to_string(i);
  return items;
}

}  // namespace

TEST_CASE("one question a day: none returns before all were asked", "[pack]") {
  const auto items = numbered(84);
  std::set<std::string> seen;
  for (int day = 0; day < 84; ++day) seen.insert(pick(items, monday + std::chrono::days{day}, "journal")->id);
  CHECK(seen.size() == 84);
}

TEST_CASE("several a day are others the next day, as long as there are others", "[pack]") {
  const auto items = numbered(24);
  std::set<std::string> seen;
  for (int day = 0; day < 8; ++day) {
    const auto today = pick_several(items, monday + std::chrono::days{day}, "friend", 3);
    CHECK(today.size() == 3);
    for (const PackItem& item : today) seen.insert(item.id);
    CHECK(today == pick_several(items, monday + std::chrono::days{day}, "friend", 3));
  }
  CHECK(seen.size() == 24);
  CHECK(pick_several(numbered(2), monday, "friend", 3).size() == 2);
  CHECK(pick_several({}, monday, "friend", 3).empty());
}
