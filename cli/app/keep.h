#pragma once

#include "cli/app/context.h"
#include "core/store/notebook.h"
#include "core/store/transaction.h"

namespace recover::cli {

/// Begins a change: under the lock, or only to look at when `dry_run`.
store::Transaction begin(Context& context, const ActionTitle& title, bool dry_run);

/// Stores the draft, or shows what would be written when `dry_run`. Exit::unsure comes with its message; anything worse
/// throws.
Exit commit_or_preview(Context& context, store::Transaction& transaction, bool dry_run);

/// The exit status of what kept something from being done.
Exit exit_of(ErrorKind kind);
/// The exit status of something stored; what is unsure is said.
Exit exit_of(Context& context, store::Stored stored);

/// What a change would do to the files, line by line, made safe for a terminal.
std::string preview(const store::Change& change);

}  // namespace recover::cli
