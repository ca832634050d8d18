#include "core/store/goal_file.h"

#include "core/store/codec.h"
#include "core/store/key_edits.h"

namespace recover::store {

std::string file_of(const Goal& goal) { return "goals/" + goal.name + ".yaml"; }

void put(Transaction& transaction, const Goal& goal) { transaction.set(file_of(goal), write_goal(goal)); }

void set_title(Transaction& transaction, const Goal& goal, const std::string& title) {
  KeyEdits edits;
  add_text(edits, "title", title);
  apply(transaction, file_of(goal), edits);
}

}  // namespace recover::store
