// LANGUAGE.md's lists over everything a person is shown in ordinary use: help of every command, every line that a
// transcript shows, and the page of the short list. The words stand in tests/language/words.txt.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <optional>
#include <regex>
#include <sstream>

#include "cli/args/spec.h"
#include "cli/docs/help.h"
#include "core/base/text.h"
#include "tests/session/transcript.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Words that no page may hold: a pattern, or the words themselves in lower case, which are found much faster.
struct Refused {
  std::string source;
  std::optional<std::regex> pattern;

  bool is_in(const std::string& line, const std::string& in_lower_case) const {
    if (pattern) return std::regex_search(line, *pattern);
    for (auto at = in_lower_case.find(source); at != std::string::npos; at = in_lower_case.find(source, at + 1)) {
      const std::size_t end = at + source.size();
      const bool begins = at == 0 || !is_word(in_lower_case[at - 1]);
      if (begins && (end == in_lower_case.size() || !is_word(in_lower_case[end]))) return true;
    }
    return false;
  }
};

std::vector<Refused> refused_words() {
  std::vector<Refused> words;
  const std::string list = text_of(std::string(RECOVER_SOURCE_DIR) + "/tests/language/words.txt");
  for (std::string_view line : split(list, '\n')) {
    line = trim(line);
    if (line.empty() || line.starts_with('#')) continue;
    if (!line.starts_with("re:")) {
      const std::string source(line);
      REQUIRE(std::ranges::all_of(source, [](char c) { return is_word(c) || c == ' ' || c == '-'; }));
      words.push_back({lower(source), std::nullopt});
    } else {
      const std::string source(trim(line.substr(3)));
      words.push_back({source, std::regex(source, std::regex::icase | std::regex::ECMAScript | std::regex::optimize)});
    }
  }
  return words;
}

void check_line(const std::vector<Refused>& words, const std::string& line) {
  INFO(line);
  const std::string in_lower_case = lower(line);
  for (const Refused& word : words) {
    if (word.is_in(line, in_lower_case)) FAIL_CHECK(word.source);
  }
  CHECK(std::ranges::count(line, '!') - (line.starts_with("! ") ? 1 : 0) <= 1);
}

/// A line that only says back what a person typed, in a test of what is refused.
bool says_back(const std::string& line) { return line.find('"') != std::string::npos && line.starts_with("! "); }

}  // namespace

TEST_CASE("the words list refuses what it is for", "[language]") {
  const auto words = refused_words();
  REQUIRE(words.size() > 40);
  const auto refuses = [&](const std::string& line) {
    return std::ranges::any_of(words, [&](const Refused& word) { return word.is_in(line, lower(line)); });
  };
  CHECK(refuses("Your streak is broken"));
  CHECK(refuses("You should walk"));
  CHECK(refuses("only 2 of 7"));
  CHECK(refuses("(Failure)"));
  CHECK_FALSE(refuses("shoulders"));
  CHECK_FALSE(refuses("Walk: 31 days in all, 6 in a row."));
}

TEST_CASE("help speaks kindly", "[language]") {
  const auto words = refused_words();
  for (const cli::Command& entry : cli::command_table()) {
    cli::Spec spec;
    entry.declare(spec);
    const std::string help = cli::command_help(entry, spec, 80);
    for (const auto line : split(help, '\n')) check_line(words, std::string(line));
  }
  const std::string list = cli::program_help(cli::Extent::all, 80);
  for (const auto line : split(list, '\n')) check_line(words, std::string(line));
}

TEST_CASE("what commands show speaks kindly", "[language]") {
  const auto words = refused_words();
  int lines = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(RECOVER_SOURCE_DIR) + "/tests/transcripts")) {
    const auto result = test::run_transcript(text_of(entry.path()));
    INFO(entry.path().filename().string());
    for (const std::string& line : result.shown) {
      ++lines;
      if (!says_back(line)) check_line(words, line);
    }
  }
  CHECK(lines > 500);
}
