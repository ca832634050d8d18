#pragma once

#include <string>
#include <vector>

namespace recover {

/// Somebody to reach out to: an item of people.yaml.
struct Person {
  std::string name;  ///< as the person calls them, unique in the file
  std::string how;   ///< how to reach them: "text 555-0100"
  std::vector<std::string> good_for;

  friend bool operator==(const Person&, const Person&) = default;
};

/// The word of `good-for:` for somebody to turn to when it is hard.
inline constexpr const char* hard_moments = "hard moments";

/// Those good for hard moments, in their order. When nobody is said to be, those of whom nothing is said.
std::vector<Person> for_hard_moments(const std::vector<Person>& people);

}  // namespace recover
