#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "cli/app/context.h"
#include "cli/terminal/terminal.h"
#include "tests/support/fake_process.h"
#include "tests/support/fixed_random.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_disk.h"

namespace recover::test {

/// A terminal that is typed at by a test. Both outputs go into one transcript, in order; each line of the error output
/// has
/// "! " in front.
class FakeTerminal final : public cli::Terminal {
 public:
  bool is_terminal = true;  ///< standard output and error
  bool typed_at = true;     ///< standard input is a terminal, whose lines are echoed
  int columns = 80;
  bool stops = false;             ///< Ctrl-C comes after the typed lines
  std::deque<std::string> typed;  ///< lines to come; then the end of input
  bool listening = true;          ///< false while a guide runs
  int unheard = 0;                ///< how often it stopped listening
  std::string out;
  std::string error;
  std::string transcript;

  void write(std::string_view text) override;
  void write_error(std::string_view text) override;
  bool flush() override { return true; }
  std::optional<std::string> read_line() override;
  std::string read_all() override;
  void stop_listening() override {
    listening = false;
    ++unheard;
  }
  void listen_again() override { listening = true; }
  bool input_is_terminal() const override { return typed_at; }
  bool output_is_terminal() const override { return is_terminal; }
  bool error_is_terminal() const override { return is_terminal; }
  int width() const override { return columns; }
};

/// A person at a machine of their own: memory disk, a clock that stands still, a notebook at /home/me/notebook.
struct Session {
  static constexpr const char* root = "/home/me/notebook";

  FakeTerminal terminal;
  ManualClock clock;
  MemoryDisk disk;
  FakeProcess process;
  FixedRandom random{{1'000'003}};
  std::map<std::string, std::string> environment;

  Session();
  /// Runs one command line, without the "recover"; the exit status comes back, what was shown is in `terminal`.
  int run(const std::vector<std::string>& words);
  /// What a command would be given on that day, for tests of what commands share.
  cli::Context context_on(Day day);
  void put(const std::string& file, const std::string& text) { disk.put(std::string(root) + '/' + file, text); }

 private:
  cli::Doors doors();
};

/// Words of a line as a shell splits them: spaces, '…', "…" and backslashes.
std::vector<std::string> shell_words(std::string_view line);

}  // namespace recover::test
