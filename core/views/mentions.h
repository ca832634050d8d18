#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/model/entry.h"
#include "core/store/notebook.h"

namespace recover::views {

/// The lines of the log about one habit or counter.
struct Mentions {
  std::map<std::string, std::vector<int>> lines;  ///< by file, the last one first
  int entries = 0;                                ///< those a person wrote; the others remember what was shown
  Problems unread;                                ///< errors of log files: there may be more
};

/// Returns the lines about `name` of a kind that `is_entry`, and those of what was celebrated.
Mentions mentions_of(store::Notebook& notebook, const std::string& name,
                     const std::function<bool(EntryKind)>& is_entry);

}  // namespace recover::views
