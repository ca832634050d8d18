#pragma once

#include <string>

#include "core/model/day_counter.h"
#include "core/store/transaction.h"

namespace recover::actions {

/// Gives a counter another title; its name and its days stay. Throws Failure(ErrorKind::refused) ("title-empty").
void rename(store::Transaction& transaction, const DayCounter& counter, const std::string& title);

}  // namespace recover::actions
