#include "core/views/today.h"

#include "tests/support/catch.h"
#include "tests/support/written_notebook.h"

using namespace recover;
using test::WrittenNotebook;

namespace {

views::TodayView today_of(WrittenNotebook& written) { return views::today(written.notebook, written.today); }

}  // namespace

TEST_CASE("a notebook without anything is empty, and one with a journal entry is not", "[today]") {
  WrittenNotebook written("2026-02-13");
  CHECK(today_of(written).empty);
  WrittenNotebook writer("2026-02-13");
  writer.put("journal/2026-02-10-2014.yaml", "day: 2026-02-10\ntext: a line\n");
  CHECK_FALSE(today_of(writer).empty);
}

TEST_CASE("two rough moods in a row bring an early sign of the plan; a better one between them does not", "[today]") {
  const std::string plan = "early-signs:\n  - short nights\n";
  WrittenNotebook rough("2026-02-13");
  rough.put("plan.yaml", plan);
  rough.put("log/2026-02.yaml", "- {day: 2026-02-11, check-in: {mood: 2}}\n- {day: 2026-02-12, check-in: {mood: 1}}\n");
  CHECK(today_of(rough).rough);
  CHECK(today_of(rough).early_sign == "short nights");
  CHECK_FALSE(today_of(rough).heavy);
  WrittenNotebook mixed("2026-02-13");
  mixed.put("plan.yaml", plan);
  mixed.put("log/2026-02.yaml",
            "- {day: 2026-02-11, check-in: {mood: 2}}\n- {day: 2026-02-12, check-in: {mood: 4}}\n"
            "- {day: 2026-02-13, check-in: {mood: 2}}\n");
  CHECK_FALSE(today_of(mixed).rough);
  CHECK(today_of(mixed).early_sign.empty());
}

TEST_CASE("where lower is better, the day is heavy at the high end of the scale and not at the low one", "[today]") {
  for (const auto& [mood, heavy] : {std::pair{5, true}, std::pair{1, false}}) {
    WrittenNotebook written("2026-02-13");
    written.put("recover.yaml", "format: 1\ncheck-in:\n  mood: {scale: [1, 5], better: lower}\n");
    written.put("log/2026-02.yaml", "- {day: 2026-02-13, check-in: {mood: " + std::to_string(mood) + "}}\n");
    INFO("mood " << mood);
    CHECK(today_of(written).heavy == heavy);
  }
}

TEST_CASE("each state of the agenda: to do, kept, answered; what is paused or not due is not on it", "[agenda]") {
  WrittenNotebook written("2026-02-13");
  written.put("habits/call.yaml", "title: Call\n");
  written.put("habits/read.yaml", "title: Read\nwhen: evening\n");
  written.put("habits/walk.yaml", "title: Walk\nwhen: morning\n");
  written.put("habits/swim.yaml", "title: Swim\nevery: [mon]\nstart: 2026-02-01\n");
  written.put("habits/sing.yaml", "title: Sing\npauses: [{from: 2026-02-10}]\n");
  written.put("habits/knit.yaml", "title: Knit\nend: 2026-02-01\n");
  written.put("log/2026-02.yaml", "- {day: 2026-02-13, done: walk}\n- {day: 2026-02-13, rest: read}\n");
  const auto view = today_of(written);
  REQUIRE(view.agenda.size() == 3);
  CHECK(view.agenda[0].view->habit.name == "walk");
  CHECK(view.agenda[0].state == DueState::kept);
  CHECK(view.agenda[1].view->habit.name == "read");
  CHECK(view.agenda[1].state == DueState::answered);
  CHECK(view.agenda[2].view->habit.name == "call");
  CHECK(view.agenda[2].state == DueState::open);
  CHECK(view.open == 1);
}

TEST_CASE("after fourteen quiet days the page welcomes back, and after thirteen it does not", "[today]") {
  WrittenNotebook quiet("2026-02-15");
  quiet.put("log/2026-02.yaml", "- {day: 2026-02-01, win: \"got up\"}\n");
  CHECK(today_of(quiet).quiet_days);
  WrittenNotebook recent("2026-02-14");
  recent.put("log/2026-02.yaml", "- {day: 2026-02-01, win: \"got up\"}\n");
  CHECK_FALSE(today_of(recent).quiet_days);
}

TEST_CASE("a part of the log that can't be read is told, and no total is known", "[today]") {
  WrittenNotebook written("2026-02-13");
  written.put("habits/walk.yaml", "title: Walk\n");
  written.put("log/2026-01.yaml", "- {day: 2026-01-10, done: [walk\n");
  written.put("log/2026-02.yaml", "- {day: 2026-02-13, done: walk}\n");
  const auto view = today_of(written);
  REQUIRE(view.summary.left_out);
  CHECK(view.summary.left_out->location.file == "log/2026-01.yaml");
  CHECK_FALSE(view.views.front().whole);
  CHECK(view.celebrations.empty());
}
