#include "core/views/contacts.h"

#include <algorithm>

#include "core/base/phone.h"
#include "core/base/text.h"
#include "core/model/person.h"

namespace recover::views {
namespace {

/// What `read` gives; nothing that goes wrong with the notebook may keep the contacts from being shown.
template <typename T, typename Read>
T read_or_empty(Read read) {
  try {
    return read();
  } catch (const std::exception&) {
    return {};
  }
}

std::vector<std::string> of_sections(const Plan& plan, std::initializer_list<std::string_view> sections) {
  std::vector<std::string> lines;
  for (const std::string_view section : sections) {
    const std::vector<std::string>& some = plan.of(section);
    lines.insert(lines.end(), some.begin(), some.end());
  }
  return lines;
}

/// Words and groups of digits, in lower case: "ana", "555", "0100".
std::vector<std::string> words_of(std::string_view text) {
  std::string said = lower(dialled(text));
  for (char& letter : said) {
    const bool other = (letter > 0 && letter < '0') || ('9' < letter && letter < 'a') || ('z' < letter && letter > 0);
    if (other) letter = ' ';
  }
  std::vector<std::string> words;
  for (const std::string_view word : split(said, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

/// "Ana, 555-0100" is about Ana.
bool is_about(const std::string& line, const std::string& name) {
  const std::string said = lower(trim(line));
  const std::string wanted = lower(trim(name));
  if (wanted.empty() || !said.starts_with(wanted)) return false;
  return said.size() == wanted.size() || std::string_view(" ,:;(-").find(said[wanted.size()]) != std::string_view::npos;
}

/// A line of the safety plan, every word of which people.yaml says of the person already.
bool tells_nothing_new(const std::string& line, const Person& person) {
  const std::vector<std::string> known = words_of(person.name + ' ' + person.how);
  return std::ranges::all_of(words_of(line),
                             [&](const std::string& word) { return std::ranges::find(known, word) != known.end(); });
}

}  // namespace

std::vector<std::string> people_to_call(const CrisisContacts& own) {
  std::vector<std::string> lines;
  for (const Person& person : own.people) {
    const bool fuller = person.how.empty() && std::ranges::any_of(own.to_call, [&](const std::string& line) {
                          return is_about(line, person.name);
                        });
    if (!fuller) lines.push_back(person.name + (person.how.empty() ? "" : ": " + person.how));
  }
  for (const std::string& line : own.to_call) {
    const bool repeated =
        std::ranges::find(lines, line) != lines.end() || std::ranges::any_of(own.people, [&](const Person& person) {
          return !person.how.empty() && tells_nothing_new(line, person);
        });
    if (!repeated) lines.push_back(line);
  }
  return lines;
}

CrisisContacts crisis_contacts(store::Notebook& notebook) {
  const auto people = read_or_empty<std::vector<Person>>([&] { return notebook.people(); });
  const auto safety = read_or_empty<Plan>([&] { return notebook.safety(); });
  return {for_hard_moments(people), of_sections(safety, {"ask", "professionals"}),
          of_sections(safety, {"on-my-own", "places-and-company", "safer-place"})};
}

}  // namespace recover::views
