#include "core/views/plan.h"

#include "core/views/lookup.h"

namespace recover::views {

const Plan& readable_plan(store::Notebook& notebook, store::PlanFile plan) {
  const Plan& read = plan == store::PlanFile::safety ? notebook.safety() : notebook.plan();
  refuse_unreadable(notebook, store::file_of(plan));
  return read;
}

}  // namespace recover::views
