#include "core/actions/goals.h"

#include "core/store/codec.h"
#include "core/views/lookup.h"

namespace recover::actions {

Goal add(store::Transaction& transaction, Goal goal) {
  goal.name = views::name_for_new(transaction.notebook(), goal.title);
  transaction.about(goal.name);
  transaction.set("goals/" + goal.name + ".yaml", store::write_goal(goal));
  return goal;
}

}  // namespace recover::actions
