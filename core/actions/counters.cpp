#include "core/actions/counters.h"

#include "core/actions/naming.h"
#include "core/store/counter_file.h"

namespace recover::actions {

void rename(store::Transaction& transaction, const DayCounter& counter, const std::string& title) {
  transaction.about(counter.name);
  store::set_title(transaction, counter, checked_title(title));
}

}  // namespace recover::actions
