#pragma once

#include <string>
#include <vector>

#include "core/store/notebook.h"

namespace recover::views {

/// What the person wrote down for a bad moment.
struct CrisisContacts {
  std::vector<Person> people;        ///< those for hard moments
  std::vector<std::string> to_call;  ///< of the safety plan: who to ask, professionals
  std::vector<std::string> helps;    ///< of the safety plan: what to do, where to be, what makes it safer
};

/// Who to call, a line each: the people with how to reach them, then those lines of the safety plan that tell more.
/// Somebody who stands in both is said once, and with the number, wherever it is.
std::vector<std::string> people_to_call(const CrisisContacts& own);

/// Never throws: what can't be read of the notebook is left out.
CrisisContacts crisis_contacts(store::Notebook& notebook);

}  // namespace recover::views
