#include "cli/domain/people_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli {
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
