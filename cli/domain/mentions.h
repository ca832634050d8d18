#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "cli/app/context.h"
#include "core/store/notebook.h"
#include "core/store/transaction.h"

namespace recover::cli {

/// The lines of the log about one habit or count.
struct Mentions {
  std::map<std::string, std::vector<int>> lines;  ///< by file, the last one first
  int entries = 0;                                ///< those a person wrote; the others remember what was shown
  Problems unread;                                ///< errors of log files: there may be more
};

/// The lines about `name` of a kind that `is_entry`, and of what was celebrated.
Mentions mentions_of(Context& context, const std::string& name, const std::function<bool(EntryKind)>& is_entry);

/// Takes out the file and every line about it. Throws Failure(ErrorKind::unreadable) when part of the log can't be
/// understood: what stands there would be left behind without what it is about.
void forget(store::Transaction& transaction, const std::string& file, const Mentions& mentions);

}  // namespace recover::cli
