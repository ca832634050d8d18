#include "core/model/person.h"

#include <algorithm>
#include <iterator>

#include "core/base/text.h"

namespace recover {

std::vector<Person> for_hard_moments(const std::vector<Person>& people) {
  const auto is_one = [](const std::string& word) {
    std::string said = lower(trim(word));
    std::ranges::replace(said, '-', ' ');
    return said == hard_moments || said == "hard moment";
  };
  std::vector<Person> chosen;
  std::ranges::copy_if(people, std::back_inserter(chosen),
                       [&](const Person& person) { return std::ranges::any_of(person.good_for, is_one); });
  if (!chosen.empty()) return chosen;
  std::ranges::copy_if(people, std::back_inserter(chosen),
                       [](const Person& person) { return person.good_for.empty(); });
  return chosen;
}

}  // namespace recover
