#pragma once

#include "core/store/notebook.h"
#include "core/store/plan_file.h"

namespace recover::views {

/// A plan as it is in the notebook. Throws Failure(ErrorKind::unreadable) when its file holds an error.
const Plan& readable_plan(store::Notebook& notebook, store::PlanFile plan);

}  // namespace recover::views
