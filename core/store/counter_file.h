#pragma once

#include <string>

#include "core/model/day_counter.h"
#include "core/store/transaction.h"

namespace recover::store {

/// Returns where a counter is kept: "since/smoke-free.yaml".
std::string file_of(const DayCounter& counter);

void set_title(Transaction& transaction, const DayCounter& counter, const std::string& title);

}  // namespace recover::store
