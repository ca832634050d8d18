#pragma once

#include "cli/app/context.h"

namespace recover::cli {

enum class Direction { back, forth };

/// What undo and redo share: their options and their work.
void declare_reversal(Spec& spec, Direction direction);

}  // namespace recover::cli
