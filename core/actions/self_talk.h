#pragma once

#include <cstddef>

#include "core/model/self_talk.h"
#include "core/store/transaction.h"

namespace recover::actions {

/// Keeps a line among the self-talk. False when the same words are there already, in upper or lower case. Throws
/// Failure(ErrorKind::unreadable) when the file holds an error.
bool add_self_talk(store::Transaction& transaction, const SelfTalk& line);

/// Changes the line at an index of the file into `after`. False when it says that already.
bool edit_self_talk(store::Transaction& transaction, std::size_t index, const SelfTalk& after);

/// Takes out the line at an index of the file.
void remove_self_talk(store::Transaction& transaction, std::size_t index);

}  // namespace recover::actions
