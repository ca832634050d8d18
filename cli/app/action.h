#pragma once

#include <string>

#include "core/model/action.h"

namespace recover::cli {

/// Returns what was done as undo lists it: "done: walk".
std::string action_said(const ActionTitle& title);

}  // namespace recover::cli
