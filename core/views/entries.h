#pragma once

#include <string>

#include "core/model/entry.h"

namespace recover::views {

/// An entry of the log, and where it stands there.
struct PlacedEntry {
  Entry entry;
  std::string file;
  int line = 0;

  friend bool operator==(const PlacedEntry&, const PlacedEntry&) = default;
};

}  // namespace recover::views
