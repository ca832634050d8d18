#include "cli/domain/people_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

/// "3" is the third of `recover people`.
std::optional<std::size_t> by_number(const std::string& word, std::size_t most) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool whole = error == std::errc{} && end == word.data() + word.size();
  return whole && 1 <= number && number <= most ? std::optional(number - 1) : std::nullopt;
}

}  // namespace

std::optional<std::size_t> look_for_person(Context& context, const std::string& word) {
  const std::vector<Person>& people = context.notebook().people();
  refuse_unreadable(context, people_file);
  const std::string wanted = lower(trim(word));
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::string name = lower(people[i].name);
    if (name == wanted) return i;
    if (!wanted.empty() && name.starts_with(wanted)) found.push_back(i);
  }
  if (found.size() == 1) return found.front();
  if (found.size() > 1) {
    refuse("name-ambiguous", '"' + word + "\" begins more than one name", "recover people, whose numbers work too");
  }
  return by_number(wanted, people.size());
}

std::size_t find_person(Context& context, const std::string& word) {
  if (const auto place = look_for_person(context, word)) return *place;
  refuse("person-unknown", "there is nobody called \"" + word + "\" in your people", "recover people");
}

std::string name_for_person(Context& context, const std::string& words, std::optional<std::size_t> keeps) {
  std::string name(trim(words));
  if (name.empty()) refuse("title-empty", "a name needs at least one letter", "what you call them, like Ana");
  const std::vector<Person>& people = context.notebook().people();
  refuse_unreadable(context, people_file);
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (keeps != i && lower(people[i].name) == lower(name)) {
      refuse("name-taken", "somebody in your people has this name", "another name, or recover people edit");
    }
  }
  return name;
}

std::vector<std::string> good_for_from(const std::vector<std::string>& texts) {
  std::vector<std::string> words;
  for (const std::string& text : texts) {
    for (const std::string_view part : split(text, ',')) {
      if (!trim(part).empty()) words.emplace_back(trim(part));
    }
  }
  return words;
}

std::vector<std::string> people_lines(Context& context, const std::vector<Person>& people) {
  int names = 0;
  int ways = 0;
  for (const Person& person : people) {
    names = std::max(names, display_width(printable(person.name)));
    ways = std::max(ways, display_width(printable(person.how)));
  }
  names = std::min(names, context.width() / 3);
  ways = std::min(ways, context.width() / 3);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Person& person = people[i];
    std::string line = fmt::format("  {}  {}  {}  {}", i + 1, pad(printable(person.name), names),
                                   pad(printable(person.how), ways), printable(join(person.good_for, ", ")));
    while (line.ends_with(' ')) line.pop_back();
    lines.push_back(fit(line, context.width()));
  }
  return lines;
}

}  // namespace recover::cli
