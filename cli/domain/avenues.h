#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace recover::cli {

/// The kinds of things that help (DOMAIN.md §1, row 27); a person's own word is as good.
inline constexpr std::array<std::string_view, 10> avenues = {"art",    "movement", "community", "journaling", "rest",
                                                             "nature", "music",    "breathing", "faith",      "making"};

/// "art, movement, community, journaling, rest".
std::string avenues_said();

/// How something was afterwards, by the person's own word.
struct Rating {
  int value;
  std::string_view word;  ///< as it is typed
  std::string_view said;  ///< as it is asked
};
inline constexpr std::array ratings = {Rating{1, "helped", "it helped"}, Rating{0, "same", "about the same"},
                                       Rating{-1, "harder", "it felt harder"}};

/// The words of all ratings, as typed or as asked.
std::vector<std::string> rating_texts(std::string_view Rating::*which);

/// The number of a rating's word; 0 for another word.
int rating_from(std::string_view word);

}  // namespace recover::cli
