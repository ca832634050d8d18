#include "core/actions/removal.h"

namespace recover::actions {

void forget(store::Transaction& transaction, const std::string& file, const views::Mentions& mentions) {
  if (!mentions.unread.empty()) throw Failure(ErrorKind::unreadable, mentions.unread);
  transaction.remove(file);
  for (const auto& [log, numbers] : mentions.lines) {
    for (const int number : numbers) transaction.remove_entry(log, number);
  }
}

}  // namespace recover::actions
