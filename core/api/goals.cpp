#include "core/api/goals.h"

#include "core/actions/goals.h"
#include "core/store/notebook.h"
#include "core/store/transaction.h"

namespace recover::goals {

Goal add(Notebook& notebook, const NewGoal& goal) {
  Goal made{.title = goal.title, .why = goal.why, .started = notebook.today(), .by = goal.by, .reward = goal.reward};
  for (const std::string& step : goal.steps) made.steps.push_back({step, {}, {}});
  store::Transaction transaction = notebook.store().begin(ActionKind::goal_add);
  made = actions::add(transaction, std::move(made)).value;
  transaction.commit();
  return made;
}

}  // namespace recover::goals
