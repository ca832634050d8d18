#pragma once

#include "core/base/problem.h"
#include "core/store/notebook.h"

namespace recover::verify {

/// What a crash left: a change that is not finished, temporary files, texts put aside that nobody has looked at. All
/// are notes. What another command is storing just now is none of it.
///
/// Codes: "change-open", "leftover", "copy-kept".
void check_leftovers(store::Notebook& notebook, Problems& found);

}  // namespace recover::verify
