// The invented notebook says nothing of itself that its own log doesn't.

#include "cli/domain/sample_notebook.h"
#include "core/rules/habit_stats.h"
#include "core/store/notebook.h"
#include "core/verify/verify.h"
#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

struct Told {
  std::map<std::string, std::vector<DayRecord>> answers;
  std::vector<Entry> celebrated;
};

Told told_by(store::Notebook& notebook) {
  Told told;
  notebook.each([&told](const store::Line& line) {
    const Entry entry = store::to_entry(line);
    if (is_answer(entry.kind)) told.answers[entry.about.text].emplace_back(entry.day, entry.kind);
    if (entry.kind == EntryKind::celebrated) told.celebrated.push_back(entry);
  });
  return told;
}

}  // namespace

TEST_CASE("the sample remembers no run and no total that was never there", "[sample]") {
  int runs = 0;
  for (int later = 0; later < 30; ++later) {
    const Day today = *Day::parse("2026-02-13") + std::chrono::days{later};
    test::Session session;
    for (const auto& [file, text] : cli::sample_notebook(today)) session.put(file, text);
    store::Notebook notebook(session.disk, session.random, session.clock, test::Session::root);
    const Told told = told_by(notebook);
    std::map<std::string, HabitStats> standings;
    for (const Habit& habit : notebook.habits()) {
      standings[habit.name] = habit_stats(habit, records_of(told.answers.at(habit.name), habit, today), {today});
    }
    for (const Entry& memory : told.celebrated) {
      const auto of_habit = standings.find(memory.about.text);
      const Value* run = memory.find("run");
      const Value* total = memory.find("total");
      runs += run != nullptr ? 1 : 0;
      CAPTURE(today.iso(), memory.about.text);
      if (run != nullptr) CHECK(*run->as_number() <= of_habit->second.best);
      if (total != nullptr && of_habit != standings.end()) CHECK(*total->as_number() <= of_habit->second.total);
    }
    CHECK(verify::verify(notebook, today, {}).empty());
  }
  CHECK(runs > 0);
}
