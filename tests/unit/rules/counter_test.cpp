#include "core/rules/counter.h"

#include "days_drawn.h"

using namespace recover;
using std::chrono::days;

namespace {

DayCounter smoke_free() {
  return {"smoke-free", "Smoke-free", {{day("2025-09-23"), day("2026-01-20")}, {day("2026-01-21"), {}}}};
}

Day milestone(std::string_view from, std::string_view name) {
  for (const CountMilestone& milestone : count_milestones(day(from), day("2040-01-01"))) {
    if (milestone.name == name) return milestone.day;
  }
  FAIL("no milestone is named " << name);
  return {};
}

}  // namespace

TEST_CASE("the count of the contract: 121 of the last 122 days", "[since]") {
  const CounterTotals found = count(smoke_free(), day("2026-01-23"));
  CHECK(found.current == 2);
  CHECK(found.total == 121);
  CHECK(found.longest == 119);
  CHECK(found.span == 122);
}

TEST_CASE("seven days of the new period are 126 in all", "[since]") {
  CHECK(count(smoke_free(), day("2026-01-28")).current == 7);
  CHECK(count(smoke_free(), day("2026-01-28")).total == 126);
}

TEST_CASE("a count that does not run has no current figure, and its span ends with it", "[since]") {
  const DayCounter since{"", "", {{day("2026-01-01"), day("2026-01-11")}}};
  const CounterTotals found = count(since, day("2026-03-01"));
  CHECK_FALSE(found.current);
  CHECK(found.total == 10);
  CHECK(found.longest == 10);
  CHECK(found.span == 10);
}

TEST_CASE("a count is seen as of the day it is asked for", "[since]") {
  CHECK(count(smoke_free(), day("2025-12-24")).current == 92);
  CHECK(count(smoke_free(), day("2025-12-24")).total == 92);
  CHECK_FALSE(count(smoke_free(), day("2026-01-20")).current);
  CHECK_FALSE(count(smoke_free(), day("2025-01-01")).current);
  CHECK(count(smoke_free(), day("2025-01-01")).span == 0);
  CHECK(count({}, monday).total == 0);
}

TEST_CASE("milestones of a count, with the ends of months clamped", "[since]") {
  CHECK(milestone("2026-01-31", "30 days") == day("2026-03-02"));
  CHECK(milestone("2026-01-31", "60 days") == day("2026-04-01"));
  CHECK(milestone("2026-01-31", "90 days") == day("2026-05-01"));
  CHECK(milestone("2026-01-31", "6 months") == day("2026-07-31"));
  CHECK(milestone("2026-01-31", "9 months") == day("2026-10-31"));
  CHECK(milestone("2026-01-31", "1 year") == day("2027-01-31"));
  CHECK(milestone("2024-02-29", "1 year") == day("2025-02-28"));
  CHECK(milestone("2024-02-29", "4 years") == day("2028-02-29"));
  CHECK(milestone("2026-08-31", "6 months") == day("2027-02-28"));
  CHECK(milestone("2026-08-31", "18 months") == day("2028-02-29"));
}

TEST_CASE("milestones come in order, up to and with the last day", "[since]") {
  std::vector<std::string> names;
  for (const auto& milestone : count_milestones(day("2026-01-01"), day("2029-01-01"))) names.push_back(milestone.name);
  CHECK(names == std::vector<std::string>{"1 day", "7 days", "14 days", "30 days", "60 days", "90 days", "6 months",
                                          "9 months", "1 year", "18 months", "2 years", "3 years"});
  CHECK(count_milestones(day("2026-01-01"), day("2028-12-31")).back().name == "2 years");
  CHECK(count_milestones(day("2026-01-01"), day("2026-01-01")).empty());
}

TEST_CASE("a setback ends the period that runs, and the next begins when the person says", "[setback]") {
  const std::vector<Period> running{{day("2025-09-23"), {}}};
  CHECK(after_setback(running, {day("2026-01-20"), day("2026-01-20"), {}}) ==
        std::vector<Period>{{day("2025-09-23"), day("2026-01-20")}});
  CHECK(after_setback(running, {day("2026-01-20"), day("2026-01-20"), day("2026-01-21")}) == smoke_free().periods);
  CHECK(after_setback(running, {day("2026-01-20"), day("2026-01-22"), {}}) ==
        std::vector<Period>{{day("2025-09-23"), day("2026-01-20")}});
}

TEST_CASE("a setback inside an older period splits it and leaves the present one", "[setback]") {
  const std::vector<Period> split{
      {day("2025-09-23"), day("2025-12-01")}, {day("2025-12-04"), day("2026-01-20")}, {day("2026-01-21"), {}}};
  CHECK(after_setback(smoke_free().periods, {day("2025-12-01"), day("2025-12-03"), {}}) == split);
  CHECK(after_setback(smoke_free().periods, {day("2025-12-01"), day("2025-12-03"), day("2025-12-04")}) == split);
  auto later = split;
  later[1].from = day("2025-12-10");
  CHECK(after_setback(smoke_free().periods, {day("2025-12-01"), day("2025-12-03"), day("2025-12-10")}) == later);
}

TEST_CASE("a setback that reaches into the next period takes its days out of both", "[setback]") {
  const std::vector<Period> two{{day("2026-01-01"), day("2026-01-10")}, {day("2026-01-12"), day("2026-01-30")}};
  CHECK(after_setback(two, {day("2026-01-08"), day("2026-01-14"), {}}) ==
        std::vector<Period>{{day("2026-01-01"), day("2026-01-08")}, {day("2026-01-15"), day("2026-01-30")}});
}

TEST_CASE("a setback on the first day of a period leaves no empty one", "[setback]") {
  CHECK(after_setback({{monday, {}}}, {monday, monday, {}}).empty());
  CHECK(after_setback({{monday, {}}}, {monday, monday, monday + days{1}}) ==
        std::vector<Period>{{monday + days{1}, {}}});
}

TEST_CASE("a setback on days that no period holds only begins a new one", "[setback]") {
  const std::vector<Period> ended{{day("2026-01-01"), day("2026-01-10")}};
  CHECK(after_setback(ended, {day("2026-01-15"), day("2026-01-15"), {}}) == ended);
  CHECK(after_setback(ended, {day("2026-01-10"), day("2026-01-15"), day("2026-01-16")}) ==
        std::vector<Period>{{day("2026-01-01"), day("2026-01-10")}, {day("2026-01-16"), {}}});
  CHECK(after_setback({}, {monday, monday, monday}) == std::vector<Period>{{monday, {}}});
}
