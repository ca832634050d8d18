#pragma once

#include <string>

#include "core/model/thought_record.h"
#include "core/store/codec.h"
#include "core/store/transaction.h"

namespace recover::store {

/// "worksheets/2026-11-23-thought.yaml".
std::string file_of(const ThoughtRecord& record);

/// Writes a new thought record. Throws Failure(ErrorKind::refused, "name-taken") when its file is there, which then
/// can't be read or is of another kind.
void create(Transaction& transaction, const ThoughtRecord& record);
/// Writes what `after` says differently, and nothing else. Moods only join, or are rated.
void update(Transaction& transaction, const ThoughtRecord& before, const ThoughtRecord& after);

}  // namespace recover::store
