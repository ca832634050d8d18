// Counting rules, properties: changing `day-starts` changes no stored entry.

#include "core/base/text.h"
#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

std::string figures_of(test::Session& session) {
  session.terminal.out.clear();
  CHECK(session.run({"habit", "show", "walk", "--json", "--today", "2026-03-28"}) == 0);
  return session.terminal.out;
}

std::string log_of(test::Session& session) {
  return session.disk.text(std::string(test::Session::root) + "/log/2026-03.yaml").value_or("");
}

}  // namespace

SCENARIO("a change of day-starts changes no stored entry", "[settings]") {
  GIVEN("answers from all hours of the clock, before and after the day's start") {
    test::Session session;
    REQUIRE(session.run({"habit", "add", "Walk", "--start", "2026-03-01", "--no-input"}) == 0);
    const Day first = *Day::parse("2026-03-04");
    for (int hour = 0; hour < 24; ++hour) {
      session.clock.set(first + std::chrono::days{hour}, std::chrono::hours{hour});
      REQUIRE(session.run({"done", "walk"}) == 0);
    }
    const std::string log = log_of(session);
    REQUIRE(log.find("{day: 2026-03-03, done: walk, at: \"2026-03-04T00:00:00") != std::string::npos);
    const std::string figures = figures_of(session);
    for (const char* start : {"00:00", "12:00", "06:30", "03:00"}) {
      WHEN(std::string("the day begins at ") + start) {
        REQUIRE(session.run({"settings", "day-starts", start}) == 0);
        THEN("every byte of the log, and every figure, is what it was") {
          CHECK(log_of(session) == log);
          CHECK(figures_of(session) == figures);
        }
        THEN("a new answer stands beside those before it, and moves none") {
          REQUIRE(session.run({"done", "walk"}) == 0);
          const std::string after = log_of(session);
          CHECK(after != log);
          for (const std::string_view line : split(log, '\n')) CHECK(after.find(line) != std::string::npos);
        }
      }
    }
  }
}
