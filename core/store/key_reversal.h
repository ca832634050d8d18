#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.h"

namespace recover::store {

/// One file of keys and values that went from `before` to `after`, and has been changed since.
struct KeyReversal {
  std::string file;
  std::string_view before;
  std::string_view after;
};

/// `now` with what the change wrote taken back, key by key and item by item, wherever it still says so. Each place that
/// says something else by now stays, with a note in `left`; a text with errors stays whole, with one.
std::string take_back(const KeyReversal& change, std::string now, Problems& left);

}  // namespace recover::store
