#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace recover::cli {

/// Thrown by `read_line` when the person pressed Ctrl-C; ends the command with 130.
struct Stopped {};

/// The person's side: what is typed and what is shown.
class Terminal {
 public:
  Terminal() = default;
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  virtual ~Terminal() = default;

  virtual void write(std::string_view text) = 0;        ///< standard output; a closed pipe is silence
  virtual void write_error(std::string_view text) = 0;  ///< standard error
  /// Hands over what was written. False when it could not be taken, for another reason than a closed pipe.
  virtual bool flush() = 0;
  /// One line without its end; none at the end of input.
  virtual std::optional<std::string> read_line() = 0;
  virtual std::string read_all() = 0;
  /// Until `listen_again`, keys show nothing where they are typed. Ctrl-C stays what it is.
  virtual void stop_listening() {}
  /// Keys show again. What was pressed meanwhile is forgotten: it was no answer to a question that comes later.
  virtual void listen_again() {}
  virtual bool input_is_terminal() const = 0;
  virtual bool output_is_terminal() const = 0;
  virtual bool error_is_terminal() const = 0;
  virtual int width() const = 0;  ///< columns; 80 when nobody knows
};

}  // namespace recover::cli
