#pragma once

#include <cstddef>

#include "core/model/person.h"
#include "core/store/transaction.h"

namespace recover::actions {

/// Adds somebody to the people. Returns them as written. Throws Failure: refused ("title-empty", "name-taken"), or
/// unreadable when the file holds an error.
Person add_person(store::Transaction& transaction, Person person);

/// Changes the person at an index of the file into `after`. False when everything is so already. Throws Failure as
/// above.
bool edit_person(store::Transaction& transaction, std::size_t index, Person after);

/// Takes out the person at an index of the file. What the log says of them stays.
void remove_person(store::Transaction& transaction, std::size_t index);

}  // namespace recover::actions
