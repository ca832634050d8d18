#include "core/io/posix_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#include "core/io/posix_file.h"

namespace recover::posix {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// Closing the file lets the lock go; so does the end of the process, however it comes.
class FileLock final : public Lock {
 public:
  explicit FileLock(int descriptor) : file_(descriptor) {}
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock() override {
    if (signed_) shorten(0);
  }
  bool is_open() const { return file_.is_open(); }
  /// The umask took its part from the mode; somebody else's lock file keeps its own.
  bool make_private() const { return ::fchmod(file_.descriptor(), S_IRUSR | S_IWUSR) == 0 || errno == EPERM; }

  bool take() const {
    return retried([&] { return ::flock(file_.descriptor(), LOCK_EX | LOCK_NB); }) == 0;
  }

  void sign(std::string_view doing) noexcept override {
    try {
      const std::string line = std::to_string(::getpid()) + ' ' + std::string(doing) + '\n';
      signed_ = retried([&] { return ::pwrite(file_.descriptor(), line.data(), line.size(), 0); }) > 0;
      shorten(line.size());  // a process that was killed may have written more
    } catch (const std::exception&) {
      return;
    }
  }

 private:
  bool shorten(std::size_t size) const { return ::ftruncate(file_.descriptor(), static_cast<off_t>(size)) == 0; }

  bool signed_ = false;
  File file_;
};

}  // namespace

std::unique_ptr<Lock> lock_file(const std::string& path, milliseconds patience) {
  auto lock = std::make_unique<FileLock>(open_file(path, O_RDWR | O_CREAT, S_IRUSR | S_IWUSR));
  if (!lock->is_open() || !lock->make_private()) refuse(path, "locked");
  const auto until = steady_clock::now() + patience;
  for (milliseconds pause{1}; !lock->take(); pause = std::min(2 * pause, milliseconds{50})) {
    if (errno != EWOULDBLOCK) refuse(path, "locked");
    const auto left = std::chrono::ceil<milliseconds>(until - steady_clock::now());
    if (left <= milliseconds{0}) return nullptr;
    std::this_thread::sleep_for(std::min(pause, left));
  }
  return lock;
}

}  // namespace recover::posix
