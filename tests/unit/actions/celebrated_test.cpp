#include "core/actions/celebrated.h"

#include "core/views/celebrations.h"
#include "tests/support/catch.h"
#include "tests/support/written_notebook.h"

using namespace recover;
using test::WrittenNotebook;

namespace {

std::vector<Celebration> earned(WrittenNotebook& written, Day today) {
  auto summary = views::summarize_log(written.notebook, today);
  const auto habits = views::habit_views(written.notebook, summary, today);
  return views::earned(written.notebook, summary, habits, today);
}

void show(WrittenNotebook& written, Day today) {
  const auto summary = views::summarize_log(written.notebook, today);
  const auto fresh = views::not_remembered(earned(written, today), summary);
  store::Transaction transaction = written.notebook.begin(ActionKind::celebrated);
  actions::remember_shown(transaction, fresh, today);
  transaction.commit();
}

}  // namespace

TEST_CASE("what is earned is shown on its day, remembered once, and gone the next day", "[celebrated]") {
  WrittenNotebook written("2026-02-13");
  written.put("habits/walk.yaml", "title: Walk\n");
  written.put("log/2026-02.yaml",
              "- {day: 2026-02-11, done: walk}\n- {day: 2026-02-12, done: walk}\n- {day: 2026-02-13, done: walk}\n");
  REQUIRE(earned(written, written.today).size() == 1);
  CHECK(earned(written, written.today).front().number == 3);
  show(written, written.today);
  const std::string once = written.text("log/2026-02.yaml");
  CHECK(once.find("celebrated: walk, total: 3") != std::string::npos);
  CHECK(earned(written, written.today).size() == 1);  // it stays visible that day
  show(written, written.today);
  CHECK(written.text("log/2026-02.yaml") == once);
  CHECK(earned(written, written.today + std::chrono::days{1}).empty());
}

TEST_CASE("to have shown something is no step of undo", "[celebrated]") {
  WrittenNotebook written("2026-02-13");
  written.put("habits/walk.yaml", "title: Walk\n");
  written.put("log/2026-02.yaml", "- {day: 2026-02-13, done: walk}\n");
  show(written, written.today);
  CHECK(written.notebook.writer().undoable().empty());
}
