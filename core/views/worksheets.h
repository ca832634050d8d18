#pragma once

#include <string>

#include "core/store/notebook.h"

namespace recover::views {

/// A name made from a title that no other worksheet of any kind has. Throws Failure(ErrorKind::refused, "title-empty").
std::string free_worksheet_name(store::Notebook& notebook, const std::string& title);

}  // namespace recover::views
