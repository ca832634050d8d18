#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace recover {

/// A spot in a file, counted from 1 as editors count. A 0 means "all of it".
struct SourceLocation {
  std::string file;  ///< relative to the notebook, or empty when no file is concerned
  int line = 0;
  int column = 0;  ///< in characters, not bytes

  friend bool operator==(const SourceLocation&, const SourceLocation&) = default;
};

/// How much a problem stops.
enum class Level {
  error,  ///< this can't be understood: nothing is written to that file
  note,   ///< worth knowing, stops nothing
};

/// One thing a person can put right: where it is, what is wrong, what to try.
///
/// Readers collect problems and carry on, so that one `recover verify` shows all of them.
struct Problem {
  std::string code;  ///< stable and documented in recover-problems(7), like "schedule-unknown"
  Level level = Level::error;
  SourceLocation location;
  std::string what;  ///< a calm sentence about the thing, without a final stop
  std::string hint;  ///< how to mend it; empty when there is nothing to try

  friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// True when at least one of them is an error.
bool has_error(const Problems& problems);

/// Adds a problem to those of one file. Beyond two hundred only one more says that there are others ("problems-more"),
/// of the level of the worst of them: a file may be hostile, or no notebook's at all.
void collect(Problems& problems, Problem problem);

/// The message as a person reads it, made safe for a terminal; ends in a newline.
///
/// With the text of the file at hand, the line (cut to a readable length) and a caret are shown too.
std::string render(const Problem& problem, std::string_view text = {});

/// What kept something from being done.
enum class ErrorKind {
  refused,        ///< what was asked for isn't there or can't be: an unknown name, a value off its scale
  unreadable,     ///< a file can't be understood
  not_stored,     ///< disk, permission or lock: nothing was changed
  tool_missing,   ///< another program is missing or stopped early
  partly_stored,  ///< stored in part; the problem says what
};

/// Ends what was asked for, with the problems that say why.
class Failure : public std::runtime_error {
 public:
  Failure(ErrorKind kind, Problem problem) : Failure(kind, Problems{std::move(problem)}) {}
  Failure(ErrorKind kind, Problems problems);

  ErrorKind kind() const { return kind_; }
  const Problems& problems() const { return problems_; }

 private:
  ErrorKind kind_;
  Problems problems_;
};

/// Throws Failure(ErrorKind::refused) with one problem. `hint` says what would be understood.
[[noreturn]] void refuse(std::string_view code, std::string what, std::string hint);

}  // namespace recover
