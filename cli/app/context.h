#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/args/spec.h"
#include "cli/terminal/terminal.h"
#include "core/base/random.h"
#include "core/io/disk.h"
#include "core/io/environment.h"
#include "core/io/process.h"
#include "core/store/notebook.h"
#include "core/store/transaction.h"
#include "core/time/clock.h"

namespace recover::cli {

/// The outside world, as doors: built for real in main, faked whole in tests.
struct Doors {
  Terminal& terminal;
  Clock& clock;
  Disk& disk;
  Process& process;
  Random& random;
  Environment environment;
};

/// Everything one command may touch.
struct Context {
  explicit Context(Doors outside) : doors(std::move(outside)) {}

  Doors doors;
  Globals globals;
  std::optional<Problem> left_out;  ///< of the log, when a page or confirmation had to do without a part of it
  bool unchanged = false;           ///< what was stored last changed no byte: a confirmation says that instead

  /// The notebook of `--notebook`, RECOVER_HOME, XDG_DATA_HOME or ~/.local/share, opened on first use.
  store::Notebook& notebook();
  bool notebook_open() const { return notebook_ != nullptr; }
  /// `--today`, else the practice day of now.
  Day today();
  /// A day that `--on` may name: in words, not to come; one, not a range. Throws Failure(ErrorKind::refused).
  Day past_day(const std::string& words);
  /// The days that `--on` may name where several will do: "mon..wed", none to come.
  Range past_range(const std::string& words);
  /// A day that `--by` may name.
  Day coming_day(const std::string& words);
  Range range(const std::string& words);

  bool asks() const;      ///< questions may be asked: input and output are terminals and nobody said --no-input
  bool discreet() const;  ///< `--discreet`, or standard output is no terminal
  bool styled() const;    ///< bold and dim may be used
  int width() const;      ///< columns for text, 40 to 100

  void print(std::string_view text);     ///< to standard output, as it is
  void say(std::string_view line = {});  ///< a line to standard output
  void note(std::string_view line);      ///< a line to standard error
  /// A line that says what was done: nothing under -q, `discreet_line` when discreet. Without one it is "Saved.", or
  /// "Nothing new." where nothing was stored; and "Nothing changed." in place of `line` when that is so.
  void confirm(std::string_view line, std::optional<std::string_view> discreet_line = {});
  std::string bold(std::string_view text) const;
  std::string dim(std::string_view text) const;

 private:
  std::string notebook_folder() const;

  std::unique_ptr<store::Notebook> notebook_;
  std::optional<Day> today_;
};

/// Stops where one day is asked for and the words name several, like "mon..wed" ("one-day").
void refuse_range(const std::string& words);

/// One command line from start to exit code: the only place that catches.
Exit run(const std::vector<std::string>& words, const Doors& doors);

/// The line every help page and every message about a mistyped command ends on.
inline constexpr std::string_view now_line = "In a bad moment: recover now";

}  // namespace recover::cli
