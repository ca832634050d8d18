#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recover::cli {

/// One word a shell may offer.
struct Candidate {
  std::string word;
  std::string description;

  friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// What the notebook has to offer, as pairs of a word and its title.
struct Names {
  using List = std::vector<std::pair<std::string, std::string>>;
  List habits;
  List goals;
  List since;
  List people;      ///< by name
  List worksheets;  ///< of problem solving
  List breathing;   ///< patterns
  List imagery;     ///< scripts
  List worries;     ///< ids of open ones, and until when they are parked
  List self_talk;   ///< numbers of lines, and the lines
  List thoughts;    ///< thought records
  List patterns;    ///< shapes of thoughts
  List areas;       ///< of the settings; when empty, the eight dimensions
  List entries;     ///< ids of the log's latest entries, and what they are
  List regions;     ///< countries with numbers to call
};

/// Reads the names, asked for at most once, and only when one of them may be offered.
using NameSource = std::function<Names()>;

/// What may stand for the last of `words` (the one being typed, perhaps empty) after the others, "recover" left out.
/// A word that is a folder is offered as the one candidate `folders_wanted`: shells know folders better.
std::vector<Candidate> complete(const std::vector<std::string>& words, const NameSource& names);

inline constexpr std::string_view folders_wanted = ":folders";

/// "word TAB description", a line each, as the scripts of shells.h read it.
std::string completion_lines(const std::vector<Candidate>& candidates);

}  // namespace recover::cli
