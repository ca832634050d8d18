#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/store/notebook.h"
#include "core/store/transaction.h"

namespace recover::verify {

/// Moves the entries of one log that belong to another month into that month's file, in the draft. Returns to which
/// file how many went. What can't be moved without a loss stays: an entry whose id another one has there, one with a
/// comment of its own, one between files that have errors or can't be stored.
struct Moved {
  std::string to;
  int count = 0;
};
using CanBeStored = std::function<bool(const std::string& file)>;
std::vector<Moved> move_strays(store::Transaction& transaction, const std::string& file,
                               const CanBeStored& can_be_stored);

/// Takes out the lines that stand in a log a second time, word by word and with one id. How many those were.
int drop_twins(store::Transaction& transaction, const std::string& file);

}  // namespace recover::verify
