#include "core/actions/celebrated.h"

namespace recover::actions {

void remember_shown(store::Transaction& transaction, const std::vector<Celebration>& shown, Day today) {
  transaction.not_undoable();
  for (const Celebration& one : shown) {
    Entry entry = memory_of(one, today);
    entry.at = transaction.now().iso();
    transaction.add(entry);
  }
}

}  // namespace recover::actions
