#pragma once

#include <optional>
#include <string>

#include "core/model/entry.h"
#include "core/store/transaction.h"

namespace recover::actions {

/// Returns true when the log has an entry of the same kind, subject and day with the same `once` key, or likewise
/// without one.
bool is_recorded(store::Notebook& notebook, const Entry& entry);

/// Puts an entry into the log, stamped with the moment of the transaction and a new id, and returns it as written.
Entry record(store::Transaction& transaction, Entry entry);

/// The same, unless it is recorded already: then none.
std::optional<Entry> record_once(store::Transaction& transaction, Entry entry);

}  // namespace recover::actions
