#include "core/store/people_file.h"

#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/store/codec_parts.h"
#include "core/store/key_edits.h"
#include "core/yaml/fields.h"
#include "core/yaml/write.h"

namespace recover::store {
namespace {

Person read_person(const yaml::Node& node, std::string_view file, Problems& problems) {
  if (node.is_scalar()) return {node.text, {}, {}};
  yaml::Fields parts(node, file, "a person", problems);
  Person person{parts.required("name"), parts.text("how"), parts.texts("good-for")};
  parts.finish();
  return person;
}

}  // namespace

std::vector<Person> read_people(const yaml::Node& root, std::string_view file, Problems& problems) {
  std::vector<Person> people;
  if (root.kind == yaml::Node::Kind::nothing) return people;
  yaml::Fields fields(root, file, "the list of people", problems);
  std::set<std::string> names;
  for (const yaml::Node* item : items_of(fields.node("people"))) {
    Person person = read_person(*item, file, problems);
    if (person.name.empty()) continue;
    if (!names.insert(lower(person.name)).second) {
      fields.report(*item, "name-twice", "somebody above has this name too", "give one of the two another name",
                    Level::note);
    }
    people.push_back(std::move(person));
  }
  fields.finish();
  return people;
}

std::string words_token(const std::vector<std::string>& words) {
  std::vector<std::string> tokens;
  tokens.reserve(words.size());
  for (const std::string& word : words) tokens.push_back(yaml::flow_scalar(word));
  return '[' + join(tokens, ", ") + ']';
}

std::string person_token(const Person& person) {
  std::vector<std::pair<std::string, std::string>> entries{{"name", yaml::flow_scalar(person.name)}};
  if (!person.how.empty()) entries.emplace_back("how", yaml::flow_scalar(person.how));
  if (!person.good_for.empty()) entries.emplace_back("good-for", words_token(person.good_for));
  return yaml::flow_map(entries);
}

void add(Transaction& transaction, const Person& person) {
  transaction.edit(people_file,
                   [&](yaml::YamlEditor& editor) { return editor.append({"people"}, person_token(person)); });
}

void update(Transaction& transaction, std::size_t index, const Person& before, const Person& after) {
  KeyEdits edits;
  if (before.name != after.name) edits.push_back({"name", yaml::flow_scalar(after.name)});
  add_changed(edits, "how", before.how, after.how);
  if (before.good_for != after.good_for) {
    edits.push_back({"good-for", after.good_for.empty() ? "" : words_token(after.good_for)});
  }
  for (const KeyEdit& edit : edits) apply(transaction, people_file, {"people", std::to_string(index)}, edit, "name");
}

void remove_person(Transaction& transaction, std::size_t index) {
  transaction.edit(people_file, [&](yaml::YamlEditor& editor) {
    return editor.remove({"people", std::to_string(index)});
  });
}

}  // namespace recover::store
