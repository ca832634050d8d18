// Contested row "archived": the figures of a habit stay as they were on its last day, whatever is done about it later.

#include "core/base/text.h"
#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

/// The lines of the figures that time alone does not move.
std::string figures_of(test::Session& session, const std::string& today) {
  session.terminal.out.clear();
  CHECK(session.run({"habit", "show", "walk", "--json", "--today", today}) == 0);
  std::string figures;
  bool comebacks = false;
  for (const std::string_view line : split(session.terminal.out, '\n')) {
    comebacks = (comebacks || line.find("\"comebacks\"") != std::string::npos) && line.find(']') == std::string::npos;
    for (const char* key : {"\"total\"", "\"streak\"", "\"best\"", "\"steadiness\"", "\"comebacks\""}) {
      if (line.find(key) != std::string::npos) figures += std::string(line) + '\n';
    }
    if (comebacks) figures += std::string(line) + '\n';
  }
  return figures;
}

}  // namespace

SCENARIO("archiving twice and going on rescore nothing", "[habit]") {
  for (const char* every :
       {"daily", "mon, wed, fri", "2 days", "3 in 7 days", "3 per week", "4 per month", "2 per day"}) {
    GIVEN(std::string("a habit of some weeks: ") + every) {
      test::Session session;
      session.put("habits/walk.yaml", std::string("title: Walk\nevery: ") + every + "\nstart: 2026-01-05\n");
      std::string log;
      for (const char* day : {"05", "06", "07", "09", "12", "13", "14", "16", "19", "24", "26", "28", "30"}) {
        log += std::string("- {day: 2026-01-") + day + ", done: walk}\n";
      }
      session.put("log/2026-01.yaml", log);
      const std::string before = figures_of(session, "2026-01-31");
      REQUIRE(before.find("\"streak\"") != std::string::npos);
      REQUIRE(session.run({"habit", "archive", "walk", "--today", "2026-01-31"}) == 0);
      THEN("they are the same once it is archived, months later, and once more") {
        CHECK(figures_of(session, "2026-01-31") == before);
        const std::string archived = figures_of(session, "2026-06-01");
        CHECK(session.run({"habit", "archive", "walk", "--today", "2026-06-01"}) == 1);
        CHECK(session.run({"habit", "remove", "walk", "--today", "2026-06-01"}) == 1);
        CHECK(figures_of(session, "2026-06-01") == archived);
        CHECK(session.run({"habit", "resume", "walk", "--today", "2026-06-01"}) == 0);
        CHECK(figures_of(session, "2026-06-01") == archived);
        const bool of_days = std::string(every).find(" per ") == std::string::npos;  // a week or month ends after that
        if (of_days) CHECK(archived == before);
      }
    }
  }
}
