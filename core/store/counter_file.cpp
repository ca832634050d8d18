#include "core/store/counter_file.h"

#include "core/store/key_edits.h"

namespace recover::store {

std::string file_of(const DayCounter& counter) { return "since/" + counter.name + ".yaml"; }

void set_title(Transaction& transaction, const DayCounter& counter, const std::string& title) {
  KeyEdits edits;
  add_text(edits, "title", title);
  apply(transaction, file_of(counter), edits);
}

}  // namespace recover::store
