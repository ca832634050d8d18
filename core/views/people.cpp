#include "core/views/people.h"

#include "core/base/number.h"
#include "core/base/text.h"
#include "core/store/people_file.h"
#include "core/views/lookup.h"

namespace recover::views {
namespace {

/// The people of a file without an error: numbers count in it.
const std::vector<Person>& readable_people(store::Notebook& notebook) {
  const std::vector<Person>& people = notebook.people();
  refuse_unreadable(notebook, store::people_file);
  return people;
}

}  // namespace

std::optional<std::size_t> look_for_person(store::Notebook& notebook, const std::string& word) {
  const std::vector<Person>& people = readable_people(notebook);
  const std::string wanted = lower(trim(word));
  std::vector<std::size_t> found;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::string name = lower(people[i].name);
    if (name == wanted) return i;
    if (wanted.empty() || !name.starts_with(wanted)) continue;
    found.push_back(i);
    names.push_back(people[i].name);
  }
  if (found.size() > 1) refuse("name-ambiguous", '"' + word + "\" begins more than one name", listed(names, "or"));
  return found.empty() ? parse_position(wanted, people.size()) : found.front();
}

std::size_t find_person(store::Notebook& notebook, const std::string& word) {
  if (const auto index = look_for_person(notebook, word)) return *index;
  refuse("person-unknown", "there is nobody called \"" + word + "\" in your people", {});
}

std::string free_person_name(store::Notebook& notebook, const std::string& words, std::optional<std::size_t> keeps) {
  std::string name(trim(words));
  if (name.empty()) refuse("title-empty", "a name needs at least one letter", "what you call them, like Ana");
  const std::vector<Person>& people = readable_people(notebook);
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (keeps == i || lower(people[i].name) != lower(name)) continue;
    refuse("name-taken", "somebody in your people has this name", {});
  }
  return name;
}

}  // namespace recover::views
