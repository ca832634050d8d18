// What the report says of the toolbox.
#include "core/report/toolbox.h"

#include "core/report/period.h"
#include "tests/support/catch.h"

using namespace recover;
using namespace recover::report;

namespace {

const Day monday = *Day::parse("2026-02-09");
const std::chrono::days week{7};
const Ranges weeks{{monday, monday + std::chrono::days{6}}, {monday - week, monday - std::chrono::days{1}}};

std::string said(const std::vector<ToolboxRow>& rows) {
  std::string text;
  for (const ToolboxRow& row : rows) {
    text += row.label;
    text += ' ';
    text += std::to_string(row.count.now);
    text += '/';
    text += std::to_string(row.count.before);
    text += ';';
  }
  return text;
}

}  // namespace

TEST_CASE("each of the two weeks has its own sessions, and what lies outside both is left out", "[report]") {
  ToolboxInput input;
  input.sessions = {{monday, "breathe", 150},
                    {monday + std::chrono::days{2}, "breathe", 60},
                    {monday - std::chrono::days{1}, "breathe", 20},
                    {monday - std::chrono::days{8}, "breathe", 600},
                    {monday + week, "sit", 600}};
  const ToolboxFigures figures = toolbox_figures(input, weeks);
  CHECK(said(toolbox_rows(figures)) == "Breathing 2/1;  minutes 4/1;");  // 210 s, and 20 s are more than none
  CHECK_FALSE(figures.empty());
}

TEST_CASE("what has a day is counted on it", "[report]") {
  ToolboxInput input;
  input.waves_down = {monday, monday};
  input.let_go = {monday - week};
  input.journal = {monday - std::chrono::days{9}};
  CHECK(said(toolbox_rows(toolbox_figures(input, weeks))) == "Waves that came down 2/0;Worries let go 0/1;");
}

TEST_CASE("a report without any of it says nothing of it, and a hidden toolbox is not looked at", "[report]") {
  PeriodInput input;
  input.range = weeks.now;
  input.before = weeks.before;
  input.today = weeks.now.last;
  input.wins = {{monday, "got up"}};
  input.toolbox = ToolboxInput{};
  input.toolbox->self_talk = 3;  // has no day
  CHECK_FALSE(period_figures(input).toolbox);
  input.toolbox->reached = {monday};
  REQUIRE(period_figures(input).toolbox);
  CHECK(period_figures(input).toolbox->self_talk == 3);
  input.toolbox.reset();
  CHECK_FALSE(period_figures(input).toolbox);
}
