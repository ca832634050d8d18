// Every example that a person is shown runs: those of the commands' help, and every line "$ recover …" of the README
// and the manual pages. Each runs on a fresh copy of the sample notebook; the README's run one after the other on an
// empty machine, as its reader types them.
#include <fstream>
#include <sstream>

#include "cli/args/spec.h"
#include "cli/domain/sample_notebook.h"
#include "core/base/text.h"
#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

std::string file_text(const std::string& name) {
  std::ostringstream text;
  text << std::ifstream(std::string(RECOVER_SOURCE_DIR) + '/' + name, std::ios::binary).rdbuf();
  return text.str();
}

/// A line of examples may be a pipeline of the reader's shell: what stands before its first bar is ours.
std::vector<std::string> words_of(std::string line) {
  line = line.substr(0, line.find(" | "));
  line = line.substr(0, line.find(" > "));
  std::vector<std::string> words = test::shell_words(line);
  words.erase(words.begin());
  return words;
}

/// A pipeline and what reads a file from standard input need something that is there already.
bool needs_more(const std::string& line) {
  return line.find(" | ") != std::string::npos || line.find("--from -") != std::string::npos;
}

void check_runs(const std::string& line) {
  INFO(line);
  test::Session session;
  for (const auto& [file, text] : cli::sample_notebook(*Day::parse("2026-02-13"))) session.put(file, text);
  session.terminal.typed_at = line.find(" -") == std::string::npos || !line.ends_with(" -");
  session.process.answer = [](const auto&) { return test::FakeProcess::Result{}; };  // an editor left as it was begun
  session.terminal.typed = {"mood=4", "stress=2"};
  if (session.terminal.typed_at) session.terminal.typed.clear();
  const int status = session.run(words_of(line));
  INFO(session.terminal.transcript);
  CHECK((status == 0 || (status == 1 && session.terminal.error.empty())));
}

/// The part of the README that somebody new types one line after the other.
std::string first_day(const std::string& readme) {
  const auto begin = readme.find("## A first day\n");
  REQUIRE(begin != std::string::npos);
  return readme.substr(begin, readme.find("\n## ", begin) - begin);
}

std::vector<std::string> shown_commands(const std::string& text) {
  std::vector<std::string> commands;
  for (std::string_view line : split(text, '\n')) {
    line = trim(line);
    if (line.starts_with("$ recover")) commands.emplace_back(line.substr(2));
  }
  return commands;
}

}  // namespace

TEST_CASE("every example of every command's help runs", "[examples]") {
  for (const cli::Command& entry : cli::command_table()) {
    cli::Spec spec;
    entry.declare(spec);
    INFO(entry.name);
    CHECK_FALSE(spec.summary().empty());
    CHECK(spec.body() != nullptr);
    const bool needs_an_id = entry.name == "log edit" || entry.name == "log remove";
    CHECK((needs_an_id || !spec.examples().empty()));
    for (const cli::Spec::Example& example : spec.examples()) {
      CHECK(example.words.starts_with("recover"));
      check_runs(example.words);
    }
  }
}

TEST_CASE("a reader of the README can type its commands in order, on an empty machine", "[examples]") {
  test::Session session;
  for (const std::string& command : shown_commands(file_text("README.md"))) {
    if (needs_more(command)) {
      check_runs(command);
      continue;
    }
    INFO(command);
    session.terminal.transcript.clear();
    const int status = session.run(words_of(command));
    INFO(session.terminal.transcript);
    CHECK(status == 0);
    CHECK(session.terminal.error.empty());
  }
}

TEST_CASE("every command of the manual pages runs", "[examples]") {
  for (const char* file : {"man/recover-files.5", "man/recover-habits.7", "man/recover-dates.7"}) {
    INFO(file);
    std::string text = file_text(file);
    REQUIRE_FALSE(text.empty());
    if (text.starts_with("# recover\n")) text.erase(text.find(first_day(text)), first_day(text).size());
    for (const std::string& command : shown_commands(text)) check_runs(command);
  }
}

TEST_CASE("the first day of the README works line by line where there is nothing yet", "[examples]") {
  test::Session session;
  const std::vector<std::string> commands = shown_commands(first_day(file_text("README.md")));
  REQUIRE(commands.size() == 5);
  for (const std::string& command : commands) {
    INFO(command);
    const int status = session.run(words_of(command));
    INFO(session.terminal.transcript);
    CHECK(status == 0);
  }
}
