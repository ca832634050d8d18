#pragma once

#include <cstddef>

#include "core/model/person.h"
#include "core/store/codec.h"
#include "core/store/transaction.h"

namespace recover::store {

inline constexpr const char* people_file = "people.yaml";

/// Appends a person.
void add(Transaction& transaction, const Person& person);
/// Writes what `after` says differently of the person at an index, and nothing else.
void update(Transaction& transaction, std::size_t index, const Person& before, const Person& after);
/// Takes out the person at an index.
void remove_person(Transaction& transaction, std::size_t index);

}  // namespace recover::store
