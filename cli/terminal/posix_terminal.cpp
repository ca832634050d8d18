#include "cli/terminal/posix_terminal.h"

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string>

namespace recover::cli {
namespace {

volatile std::sig_atomic_t ctrl_c = 0;

void on_interrupt(int /*signal*/) { ctrl_c = 1; }

void catch_signals() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;  // no SA_RESTART: a read at a prompt comes back
  sigaction(SIGINT, &action, nullptr);
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, nullptr);
  sigaction(SIGXFSZ, &action, nullptr);
}

class PosixTerminal final : public Terminal {
 public:
  PosixTerminal() { catch_signals(); }

  void write(std::string_view text) override {
    out_ += text;
    if (out_.size() > 1U << 16U) flush();
  }

  void write_error(std::string_view text) override {
    flush();
    std::string error(text);
    send(STDERR_FILENO, error);
  }

  bool flush() override { return send(STDOUT_FILENO, out_) && taken_; }

  std::optional<std::string> read_line() override {
    std::string line;
    for (;;) {
      const auto end = in_.find('\n');
      if (end != std::string::npos) {
        line = in_.substr(0, end);
        in_.erase(0, end + 1);
        return line;
      }
      if (!fill()) break;
    }
    if (in_.empty()) return std::nullopt;
    line.swap(in_);
    return line;
  }

  std::string read_all() override {
    while (fill()) {
    }
    std::string all;
    all.swap(in_);
    return all;
  }

  // A signal that ends the program meanwhile leaves the terminal like this: shells put it back after one that a signal
  // ended.
  void stop_listening() override {
    const bool in_front = tcgetpgrp(STDIN_FILENO) == getpgrp();  // one in the background is stopped for trying
    if (!in_front || tcgetattr(STDIN_FILENO, &before_) != 0) return;
    termios unheard = before_;
    unheard.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON);
    listens_ = tcsetattr(STDIN_FILENO, TCSANOW, &unheard) != 0;
  }

  void listen_again() override {
    if (listens_) return;
    while (tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_) != 0 && errno == EINTR) {
    }
    in_.clear();
    listens_ = true;
  }

  bool input_is_terminal() const override { return input_is_terminal_; }
  bool output_is_terminal() const override { return output_is_terminal_; }
  bool error_is_terminal() const override { return error_is_terminal_; }

  int width() const override {
    winsize size{};
    if (output_is_terminal_ && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return 80;
  }

 private:
  // A page asks for each of its lines; what stands behind these does not change.
  const bool input_is_terminal_ = isatty(STDIN_FILENO) == 1;
  const bool output_is_terminal_ = isatty(STDOUT_FILENO) == 1;
  const bool error_is_terminal_ = isatty(STDERR_FILENO) == 1;

  /// Reads some more input; false at its end.
  bool fill() {
    std::array<char, 1U << 14U> bytes{};
    for (;;) {
      if (interrupted()) throw Stopped{};
      const auto size = ::read(STDIN_FILENO, bytes.data(), bytes.size());
      if (size > 0) in_.append(bytes.data(), static_cast<std::size_t>(size));
      if (size >= 0 || errno != EINTR) return size > 0;
    }
  }

  bool send(int file, std::string& text) {
    std::string_view rest = text;
    while (!rest.empty()) {
      const auto size = ::write(file, rest.data(), rest.size());
      if (size < 0 && errno == EINTR) continue;
      if (size < 0) {
        if (errno != EPIPE && file == STDOUT_FILENO) taken_ = false;
        break;
      }
      rest.remove_prefix(static_cast<std::size_t>(size));
    }
    text.clear();
    return taken_;
  }

  std::string in_;
  std::string out_;
  bool taken_ = true;
  termios before_{};  ///< the terminal as it was found, while nobody listens
  bool listens_ = true;
};

}  // namespace

std::unique_ptr<Terminal> posix_terminal() { return std::make_unique<PosixTerminal>(); }

bool interrupted() {
  if (ctrl_c == 0) return false;
  ctrl_c = 0;
  return true;
}

}  // namespace recover::cli
