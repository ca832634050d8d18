#include "core/actions/naming.h"

#include "core/base/name.h"
#include "core/base/text.h"
#include "core/views/lookup.h"

namespace recover::actions {

bool same_title(const std::string& one, const std::string& other) {
  return name_from_title(one) == name_from_title(other);
}

std::string new_name(store::Transaction& transaction, const std::string& title, const std::string& wanted) {
  if (wanted.empty()) return views::name_for_new(transaction.notebook(), title);
  const std::string name = name_from_title(wanted);
  const std::string free = views::name_for_new(transaction.notebook(), wanted);
  if (free != name) refuse("name-taken", "the name \"" + name + "\" is taken", free);
  return name;
}

std::string checked_title(const std::string& title) {
  std::string trimmed(trim(title));
  if (trimmed.empty())
    refuse("title-empty", "a title needs at least one letter or digit", "a few words, like \"Walk\"");
  return trimmed;
}

}  // namespace recover::actions
