#include "core/io/posix_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <memory>

#include "core/io/posix_file.h"

namespace recover {
namespace {

using posix::File;
using posix::refuse;
using posix::retried;

constexpr int not_found = 127;
constexpr int by_signal = 128;

/// Signals kept from this process while another program runs: a program that stops reading must not end us (SIGPIPE),
/// and Ctrl-C in an editor is the editor's (SIGINT, SIGQUIT). The other program starts with the defaults.
class Sheltered {
 public:
  explicit Sheltered(std::initializer_list<int> signals) {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    for (const int signal : signals) {
      Kept& kept = kept_.at(count_++);
      kept.signal = signal;
      ::sigaction(signal, &ignore, &kept.before);
    }
  }
  Sheltered(const Sheltered&) = delete;
  Sheltered& operator=(const Sheltered&) = delete;
  ~Sheltered() {
    while (count_ > 0) {
      const Kept& kept = kept_.at(--count_);
      ::sigaction(kept.signal, &kept.before, nullptr);
    }
  }

 private:
  struct Kept {
    int signal = 0;
    struct sigaction before {};
  };
  std::array<Kept, 3> kept_{};
  std::size_t count_ = 0;
};

/// What the new program starts with: which descriptors, and signals as they are by default.
class Start {
 public:
  Start() {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawnattr_init(&attributes_);
    sigset_t defaults;
    ::sigemptyset(&defaults);
    for (const int signal : {SIGPIPE, SIGINT, SIGQUIT}) ::sigaddset(&defaults, signal);
    ::posix_spawnattr_setsigdefault(&attributes_, &defaults);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;
  ~Start() {
    ::posix_spawn_file_actions_destroy(&actions_);
    ::posix_spawnattr_destroy(&attributes_);
  }

  void connect(const File& from, int as) { ::posix_spawn_file_actions_adddup2(&actions_, from.descriptor(), as); }

  /// The new program's number, or -1 when it can't be started.
  pid_t program(const std::vector<std::string>& words) {
    std::vector<std::string> copies = words;
    std::vector<char*> arguments;
    arguments.reserve(copies.size() + 1);
    for (std::string& word : copies) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t pid = -1;
    const int code = ::posix_spawnp(&pid, arguments.front(), &actions_, &attributes_, arguments.data(), environ);
    return code == 0 ? pid : -1;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

int wait_for(pid_t program) {
  int status = 0;
  if (retried([&] { return ::waitpid(program, &status, 0); }) < 0) return not_found;
  return WIFSIGNALED(status) ? by_signal + WTERMSIG(status) : WEXITSTATUS(status);
}

struct Pipe {
  explicit Pipe(const std::string& program) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) refuse(program, "run");
    reading = std::make_unique<File>(ends[0]);
    writing = std::make_unique<File>(ends[1]);
  }

  std::unique_ptr<File> reading;
  std::unique_ptr<File> writing;
};

/// Hands over the next bytes of `input`; closes the pipe after the last, or when the program reads no further.
void feed(std::unique_ptr<File>& writing, std::string_view& input) {
  const ssize_t written = retried([&] { return ::write(writing->descriptor(), input.data(), input.size()); });
  if (written >= 0) input.remove_prefix(static_cast<std::size_t>(written));
  if (input.empty() || (written < 0 && errno != EAGAIN)) writing.reset();
}

/// False at the end of what the program prints.
bool collect(const File& reading, std::string& out) {
  std::array<char, 16384> buffer;
  const ssize_t got = retried([&] { return ::read(reading.descriptor(), buffer.data(), buffer.size()); });
  if (got > 0) out.append(buffer.data(), static_cast<std::size_t>(got));
  return got > 0;
}

/// Writes and reads in turns, so that neither side waits for the other with a full pipe.
std::string converse(std::unique_ptr<File> writing, const File& reading, std::string_view input) {
  std::string out;
  if (input.empty()) writing.reset();
  if (writing) ::fcntl(writing->descriptor(), F_SETFL, O_NONBLOCK);
  for (;;) {
    std::array<pollfd, 2> ends{pollfd{reading.descriptor(), POLLIN, 0},
                               pollfd{writing ? writing->descriptor() : -1, POLLOUT, 0}};
    if (retried([&] { return ::poll(ends.data(), ends.size(), -1); }) < 0) return out;
    if (ends[1].revents != 0) feed(writing, input);
    if (ends[0].revents != 0 && !collect(reading, out)) return out;
  }
}

class PosixProcess final : public Process {
 public:
  int run(const std::vector<std::string>& words) override {
    const Sheltered sheltered{SIGINT, SIGQUIT};
    const pid_t program = Start{}.program(words);
    return program < 0 ? not_found : wait_for(program);
  }

  Result capture(const std::vector<std::string>& words, std::string_view input) override {
    const Sheltered sheltered{SIGPIPE};
    Pipe in(words.front());
    Pipe out(words.front());
    Start start;
    start.connect(*in.reading, STDIN_FILENO);
    start.connect(*out.writing, STDOUT_FILENO);
    const pid_t program = start.program(words);
    if (program < 0) return {not_found, {}};
    in.reading.reset();
    out.writing.reset();
    std::string printed = converse(std::move(in.writing), *out.reading, input);
    return {wait_for(program), std::move(printed)};
  }
};

}  // namespace

std::unique_ptr<Process> posix_process() { return std::make_unique<PosixProcess>(); }

}  // namespace recover
