#pragma once

#include <string>

#include "core/store/transaction.h"
#include "core/views/mentions.h"

namespace recover::actions {

/// Takes out a file and every line of the log about what it holds. Throws Failure(ErrorKind::unreadable) when part of
/// the log can't be understood: what stands there would be left behind without what it is about.
void forget(store::Transaction& transaction, const std::string& file, const views::Mentions& mentions);

}  // namespace recover::actions
