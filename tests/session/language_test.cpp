// LANGUAGE.md's lists over everything a person is shown in ordinary use: help of every command, every line that a
// transcript shows, and the page of the short list. The words stand in tests/language/words.txt.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "cli/help.h"
#include "cli/spec.h"
#include "core/base/text.h"
#include "tests/session/transcript.h"

using namespace recover;

namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

struct Refused {
  std::string source;
  std::regex pattern;
};

std::vector<Refused> refused_words() {
  std::vector<Refused> words;
  const std::string list = text_of(std::string(RECOVER_SOURCE_DIR) + "/tests/language/words.txt");
  for (std::string_view line : split(list, '\n')) {
    line = trim(line);
    if (line.empty() || line.starts_with('#')) continue;
    const bool is_pattern = line.starts_with("re:");
    const std::string source(is_pattern ? trim(line.substr(3)) : line);
    const std::string pattern = is_pattern ? source : "\\b" + source + "\\b";
    words.push_back({source, std::regex(pattern, std::regex::icase | std::regex::ECMAScript)});
  }
  return words;
}

void check_line(const std::vector<Refused>& words, const std::string& line) {
  INFO(line);
  for (const Refused& word : words) {
    INFO(word.source);
    CHECK_FALSE(std::regex_search(line, word.pattern));
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
    return std::ranges::any_of(words, [&](const Refused& word) { return std::regex_search(line, word.pattern); });
  };
  CHECK(refuses("Your streak is broken"));
  CHECK(refuses("You should walk"));
  CHECK(refuses("only 2 of 7"));
  CHECK_FALSE(refuses("Walk: 31 days in all, 6 in a row."));
}

TEST_CASE("help speaks kindly", "[language]") {
  const auto words = refused_words();
  for (const cli::Entry& entry : cli::command_table()) {
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
