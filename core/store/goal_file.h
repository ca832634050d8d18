#pragma once

#include <string>

#include "core/model/goal.h"
#include "core/store/transaction.h"

namespace recover::store {

/// Returns where a goal is kept: "goals/river.yaml".
std::string file_of(const Goal& goal);

/// Writes the file of a new goal.
void put(Transaction& transaction, const Goal& goal);

void set_title(Transaction& transaction, const Goal& goal, const std::string& title);

}  // namespace recover::store
