#include "core/actions/people.h"

#include "core/store/people_file.h"
#include "core/views/people.h"

namespace recover::actions {

Person add_person(store::Transaction& transaction, Person person) {
  person.name = views::free_person_name(transaction.notebook(), person.name);
  store::add(transaction, person);
  return person;
}

bool edit_person(store::Transaction& transaction, std::size_t index, Person after) {
  const Person before = transaction.notebook().people().at(index);
  if (after.name != before.name) after.name = views::free_person_name(transaction.notebook(), after.name, index);
  if (before == after) return false;
  store::update(transaction, index, before, after);
  return true;
}

void remove_person(store::Transaction& transaction, std::size_t index) { store::remove_person(transaction, index); }

}  // namespace recover::actions
