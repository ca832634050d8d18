// What holds for the whole table of commands.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/args/spec.h"
#include "cli/commands/commands.h"
#include "cli/docs/help.h"
#include "core/base/text.h"
#include "core/model/reserved_names.h"
#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

std::string all_transcripts() {
  std::ostringstream text;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(RECOVER_SOURCE_DIR) + "/tests/transcripts")) {
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
  }
  return text.str();
}

/// Commands that no transcript shows: they print what other tests look at.
const std::vector<std::string> shown_elsewhere = {"completion", "version", "demo"};

}  // namespace

TEST_CASE("no word of a command is given as a name", "[table]") {
  CHECK(std::ranges::is_sorted(reserved_names));
  for (const cli::Command& entry : cli::command_table()) {
    for (const std::string_view words : {entry.name, entry.aliases}) {
      for (const std::string_view word : split(words, ' ')) {
        INFO(entry.name << ": " << word);
        CHECK((word.empty() || std::ranges::binary_search(reserved_names, word)));
      }
    }
  }
}

TEST_CASE("every command has a transcript", "[table]") {
  const std::string text = all_transcripts();
  for (const cli::Command& entry : cli::command_table()) {
    INFO(entry.name);
    if (std::ranges::find(shown_elsewhere, entry.name) != shown_elsewhere.end()) continue;
    const std::string name(entry.name);
    std::string as_typed = name;
    if (name.ends_with(" list") || name.ends_with(" show")) as_typed = name.substr(0, name.find(' '));
    CHECK((text.find("$ recover " + name) != std::string::npos ||
           text.find("$ recover " + as_typed) != std::string::npos));
  }
}

TEST_CASE("every command's help fits its width and ends on the way to help", "[table]") {
  for (const cli::Command& entry : cli::command_table()) {
    test::Session session;
    session.terminal.columns = 60;
    std::vector<std::string> words;
    for (const auto word : split(entry.name, ' ')) words.emplace_back(word);
    words.emplace_back("--help");
    INFO(entry.name);
    CHECK(session.run(words) == 0);
    CHECK(session.terminal.out.ends_with("In a bad moment: recover now\n"));
    for (const auto line : split(session.terminal.out, '\n')) {
      INFO(line);
      CHECK(display_width(line) <= 60);
    }
  }
}

TEST_CASE("no name may be taken that a command needs", "[table]") {
  test::Session session;
  session.terminal.typed_at = false;
  CHECK(session.run({"habit", "add", "now"}) == 0);
  CHECK(session.disk.has("/home/me/notebook/habits/now-2.yaml"));
}
