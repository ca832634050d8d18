#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/store/notebook.h"

namespace recover::verify {

/// A log whose last line stops in the middle, as after a power cut, and whose lines above it can be read.
struct TornTail {
  int line = 0;
  std::string whole;       ///< the log with what is certain of that line, or without it
  bool completed = false;  ///< something of the line is certain: all up to the last value that another followed
};

/// None for a log that ends in a whole line, and for one that has more to mend than its end.
std::optional<TornTail> torn_tail(std::string_view file, std::string_view text);

/// Says of such logs what is the matter, in the place of what the reader made of their end. Code: "torn-tail".
void check_tails(store::Notebook& notebook, Problems& read);

}  // namespace recover::verify
