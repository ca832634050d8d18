#pragma once

#include <string>

#include "core/base/problem.h"
#include "core/store/notebook_writer.h"

namespace recover::store {

class Notebook;

/// The newest form of a notebook that this program knows.
inline constexpr int newest_format = 1;

/// Why a notebook of a newer form is not written to: exit 3, "format-newer".
Failure format_newer(int format);

/// Throws `format_newer` for a file of a notebook of a newer form. Logs are written to all the same: a line that this
/// program adds means what it always meant, and lines that it can't read it never touches.
void refuse_newer(Notebook& notebook, const std::string& file);
/// The same for a whole change. One that brings the notebook itself back to a known form is let through.
void refuse_newer(Notebook& notebook, const Change& change);

}  // namespace recover::store
