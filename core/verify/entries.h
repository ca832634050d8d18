#pragma once

#include <string>

#include "core/base/problem.h"
#include "core/store/notebook.h"
#include "core/time/day.h"

namespace recover::verify {

/// What is worth a look in entries that can be read: days to come, ids used twice (in any of the files), values off
/// their scale, habits and counts that have no file. All are notes.
void check_entries(store::Notebook& notebook, Day today, Problems& found);

inline Problem note(std::string code, SourceLocation place, std::string what, std::string hint) {
  return {std::move(code), Level::note, std::move(place), std::move(what), std::move(hint)};
}

}  // namespace recover::verify
