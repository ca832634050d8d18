#pragma once

#include <sys/types.h>

#include <cerrno>
#include <string>
#include <string_view>

#include "core/io/disk.h"

namespace recover::posix {

/// An open file; closed by the destructor. What close() says is not asked: after a good fsync the text is stored, and
/// reporting it as not stored would have the person enter it twice.
class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File();

  int descriptor() const { return descriptor_; }
  bool is_open() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

/// Calls again while a signal interrupts.
template <typename Call>
auto retried(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

/// Opens without following a link at the end and without handing the file on to other programs.
int open_file(const std::string& path, int flags, mode_t mode = 0);

/// Writes all of it; false with errno set when the disk takes no more.
bool write_all(int descriptor, std::string_view text);

/// Throws with errno as it is.
[[noreturn]] void refuse(std::string_view path, std::string_view doing);
[[noreturn]] void refuse(std::string_view path, std::string_view doing, int code);

}  // namespace recover::posix
