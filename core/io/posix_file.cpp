#include "core/io/posix_file.h"

#include <fcntl.h>
#include <unistd.h>

namespace recover::posix {

File::~File() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

int open_file(const std::string& path, int flags, mode_t mode) {
  return retried([&] { return ::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY, mode); });
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = retried([&] { return ::write(descriptor, text.data(), text.size()); });
    if (written < 0) return false;
    if (written == 0) {
      errno = ENOSPC;
      return false;
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void refuse(std::string_view path, std::string_view doing) { refuse(path, doing, errno); }

void refuse(std::string_view path, std::string_view doing, int code) {
  throw DiskFailure({code, std::string(path), std::string(doing)});
}

}  // namespace recover::posix
