#include "core/api/habits.h"

#include "core/actions/record.h"
#include "core/store/notebook.h"
#include "core/store/transaction.h"
#include "core/views/agenda.h"
#include "core/views/lookup.h"

namespace recover {

void habits::record(Notebook& notebook, const std::string& name, const Record& done) {
  store::Transaction transaction = notebook.store().begin(ActionKind::done);
  const Habit& habit = views::find_habit(transaction.notebook(), name);
  transaction.about(habit.name);
  Entry entry{.day = done.day, .kind = EntryKind::done, .about = Value::of(std::string_view(habit.name))};
  if (done.amount) entry.set("amount", Value::number(*done.amount));
  if (!done.note.empty()) entry.set("note", {Value::Form::text, done.note, {}, {}});
  actions::record(transaction, std::move(entry));
  transaction.commit();
}

std::vector<Due> agenda(Notebook& notebook) {
  const Day today = notebook.today();
  views::LogSummary summary = views::summarize_log(notebook.store(), today);
  const auto habits = views::habit_views(notebook.store(), summary, today);
  std::vector<Due> due;
  for (const views::AgendaItem& item : views::agenda(habits, views::rule_context(notebook.store(), today))) {
    due.push_back({item.view->habit, item.view->stats, item.state});
  }
  return due;
}

}  // namespace recover
