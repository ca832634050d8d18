#include "core/verify/tail.h"

#include "tests/support/catch.h"

using namespace recover;
using verify::torn_tail;

namespace {

const std::string file = "log/2026-02.yaml";
const std::string head = "- {day: 2026-02-11, win: \"got up\"}\n";

/// The last line after mending; "nothing" when there is nothing to mend.
std::string kept(const std::string& tail) {
  const auto torn = torn_tail(file, head + tail);
  if (!torn) return "nothing";
  CHECK(torn->line == 2);
  CHECK(torn->whole.starts_with(head));
  CHECK(torn->completed == (torn->whole != head));
  return torn->whole.substr(head.size());
}

}  // namespace

TEST_CASE("of a line that stops in the middle, what another value followed is certain", "[tail]") {
  CHECK(kept("- {day: 2026-02-12, done: walk, amount: 2") == "- {day: 2026-02-12, done: walk}\n");
  CHECK(kept("- {day: 2026-02-12, done: walk, amount: 20, ") == "- {day: 2026-02-12, done: walk, amount: 20}\n");
  CHECK(kept("- {day: 2026-02-12, win: \"a, b\", note: \"so, {th") == "- {day: 2026-02-12, win: \"a, b\"}\n");
  CHECK(kept("- {day: 2026-02-12, check-in: {mood: 4, str").empty());
  CHECK(kept("- {day: 2026-02-12, done: wal").empty());
  CHECK(kept("- {da").empty());
  CHECK(kept("- ").empty());
  CHECK(torn_tail(file, head + "- {day: 2026-02-12, done: walk, at")->completed);
}

TEST_CASE("line ends stay as they are", "[tail]") {
  const std::string text = "- {day: 2026-02-11, done: walk}\r\n- {day: 2026-02-12, done: walk, no";
  CHECK(torn_tail(file, text)->whole == "- {day: 2026-02-11, done: walk}\r\n- {day: 2026-02-12, done: walk}\r\n");
}

TEST_CASE("what a person wrote is not taken for torn", "[tail]") {
  CHECK(kept("- {day: 2026-02-12, done: walk}") == "nothing");      // no final newline
  CHECK(kept("- {day: 2026-02-30, done: walk}") == "nothing");      // whole, and odd
  CHECK(kept("- {day: 2026-02-12, win: it's: {so}") == "nothing");  // a slip in a whole line
  CHECK(kept("- day: 2026-02-12\n  done: [walk") == "nothing");     // not our form
  CHECK(kept("- {day: 2026-02-12, done: wal\n") == "nothing");      // a line of its own
  CHECK(kept("<<<<<<< mine") == "nothing");
  CHECK_FALSE(torn_tail(file, "- {day: 2026-02-30, done: walk}\n- {day: 2026-02-1"));  // more to mend than its end
  CHECK_FALSE(torn_tail("habits/walk.yaml", "title: Wa"));
  CHECK_FALSE(torn_tail(file, ""));
}
