// Which texts of a pack are shown on a day.
#include "core/model/pack.h"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/support/catch.h"

using namespace recover;

namespace {

const Day monday = *Day::parse("2026-01-05");

std::vector<PackItem> numbered(int count) {
  std::vector<PackItem> items(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) items[static_cast<std::size_t>(i)].id = std::to_string(i);
  return items;
}

/// The fewest days between two showings of one item, over 60 days of `count` a day; 60 when none came back.
int closest(const std::vector<PackItem>& items, Day first, const std::string& subject, std::size_t count) {
  constexpr int days_shown = 60;
  int fewest = days_shown;
  std::map<std::string, int> last;
  for (int day = 0; day < days_shown; ++day) {
    for (const PackItem& item : choose_several_for_day(items, first + std::chrono::days{day}, subject, count)) {
      const auto before = last.find(item.id);
      if (before != last.end()) fewest = std::min(fewest, day - before->second);
      last[item.id] = day;
    }
  }
  return fewest;
}

}  // namespace

TEST_CASE("nothing comes back within seven days where there is enough, else as late as it can", "[pack]") {
  CHECK(rc::check([] {
    const auto size = *rc::gen::inRange(1, 40);
    const auto count = *rc::gen::inRange<std::size_t>(1, 5);
    const Day first = monday + std::chrono::days{*rc::gen::inRange(-400'000, 400'000)};
    const auto subject = *rc::gen::arbitrary<std::string>();
    const auto items = numbered(size);
    const int rounds = std::max(1, size / static_cast<int>(count));  // days until all were seen
    RC_ASSERT(closest(items, first, subject, count) >= std::min(7, rounds));
    if (count > 1) return;
    const PackItem* one = choose_for_day(items, first, subject);
    RC_ASSERT(one == &items[index_for_day(items.size(), first, subject)]);
    RC_ASSERT(*one == choose_several_for_day(items, first, subject, 1).front());
  }));
}

TEST_CASE("one question a day: none returns before all were asked", "[pack]") {
  const auto items = numbered(84);
  std::set<std::string> seen;
  for (int day = 0; day < 84; ++day) seen.insert(choose_for_day(items, monday + std::chrono::days{day}, "journal")->id);
  CHECK(seen.size() == 84);
}

TEST_CASE("several a day are others the next day, as long as there are others", "[pack]") {
  const auto items = numbered(24);
  std::set<std::string> seen;
  for (int day = 0; day < 8; ++day) {
    const auto today = choose_several_for_day(items, monday + std::chrono::days{day}, "friend", 3);
    CHECK(today.size() == 3);
    for (const PackItem& item : today) seen.insert(item.id);
    CHECK(today == choose_several_for_day(items, monday + std::chrono::days{day}, "friend", 3));
  }
  CHECK(seen.size() == 24);
  CHECK(choose_several_for_day(numbered(2), monday, "friend", 3).size() == 2);
  CHECK(choose_several_for_day({}, monday, "friend", 3).empty());
}
