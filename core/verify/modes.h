#pragma once

#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/store/notebook.h"

namespace recover::verify {

/// A file or folder of the notebook that others may read.
struct OpenMode {
  std::string name;  ///< relative to the notebook; empty for its folder
  bool folder = false;
};

/// All of them, the notebook's own folder first. It shields what is in it: without it there are none.
std::vector<OpenMode> open_modes(store::Notebook& notebook);

/// The same as notes. Code: "mode-open".
void check_modes(store::Notebook& notebook, Problems& found);

}  // namespace recover::verify
