#pragma once

#include "cli/app/context.h"
#include "core/model/entry.h"

namespace recover::cli {

/// What the five answers share (done, small, rest, unable, not-today): their words, options and work.
/// The command adds its summary and examples.
void declare_answer(Spec& spec, EntryKind kind);

}  // namespace recover::cli
