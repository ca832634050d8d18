#pragma once

#include <cstddef>

#include "core/model/self_talk.h"
#include "core/store/codec.h"
#include "core/store/transaction.h"

namespace recover::store {

inline constexpr const char* self_talk_file = "self-talk.yaml";

/// Appends a line.
void add(Transaction& transaction, const SelfTalk& line);
/// Writes what `after` says differently of the line at an index, and nothing else.
void update(Transaction& transaction, std::size_t index, const SelfTalk& before, const SelfTalk& after);
/// Takes out the line at an index.
void remove_self_talk(Transaction& transaction, std::size_t index);

}  // namespace recover::store
