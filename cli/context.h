#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/spec.h"
#include "cli/terminal.h"
#include "core/base/random.h"
#include "core/io/disk.h"
#include "core/io/process.h"
#include "core/store/notebook.h"
#include "core/time/clock.h"

namespace recover::cli {

/// The outside world, as doors: built for real in main, faked whole in tests.
struct Doors {
  Terminal& terminal;
  Clock& clock;
  Disk& disk;
  Process& process;
  Random& random;
  std::function<std::optional<std::string>(const std::string& name)> environment;
};

/// Everything one command may touch.
struct Context {
  explicit Context(Doors outside) : doors(std::move(outside)) {}

  Doors doors;
  Globals globals;

  /// The notebook of `--notebook`, RECOVER_HOME, XDG_DATA_HOME or ~/.local/share, opened on first use.
  store::Notebook& notebook();
  /// `--today`, else the practice day of now.
  Day today();

  bool asks() const;      ///< questions may be asked: input and output are terminals and nobody said --no-input
  bool discreet() const;  ///< `--discreet`, or standard output is no terminal
  bool styled() const;    ///< bold and dim may be used
  int width() const;      ///< columns for text, 40 to 100

  void say(std::string_view line);   ///< a line to standard output
  void note(std::string_view line);  ///< a line to standard error, without a code
  void confirm(std::string_view line, std::string_view discreet_line = "Saved.");  ///< quiet under -q, plain when discreet

 private:
  std::unique_ptr<store::Notebook> notebook_;
  std::optional<Day> today_;
};

/// One command line from start to exit code: the only place that catches.
int run(const std::vector<std::string>& words, const Doors& doors);

}  // namespace recover::cli
