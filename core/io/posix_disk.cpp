#include "core/io/posix_disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>  // renameat2
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <memory>

#include "core/io/posix_file.h"
#include "core/io/posix_lock.h"

namespace recover {
namespace {

using posix::File;
using posix::refuse;
using posix::retried;

constexpr std::size_t most_bytes = std::size_t{64} << 20U;
constexpr mode_t permissions = 07777;

FileInfo::Kind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileInfo::Kind::file;
  if (S_ISDIR(mode)) return FileInfo::Kind::folder;
  return S_ISLNK(mode) ? FileInfo::Kind::link : FileInfo::Kind::other;
}

/// Fills `into` from a regular file. One read for a file that does not change meanwhile.
void read_whole(const std::string& path, int descriptor, std::string& into) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) refuse(path, "read");
  if (S_ISDIR(status.st_mode)) refuse(path, "read", EISDIR);
  if (!S_ISREG(status.st_mode)) refuse(path, "read", ENOTSUP);
  const auto expected = static_cast<std::size_t>(status.st_size);
  if (expected > most_bytes) refuse(path, "read", EFBIG);
  std::size_t size = 0;
  into.resize(expected + 1);  // room for one more byte, so that the first read shows the end
  for (;;) {
    const ssize_t got = retried([&] { return ::read(descriptor, into.data() + size, into.size() - size); });
    if (got < 0) refuse(path, "read");
    size += static_cast<std::size_t>(got);
    if (got == 0 || size == expected) break;
    if (size > most_bytes) refuse(path, "read", EFBIG);
    if (size == into.size()) into.resize(2 * size);
  }
  into.resize(size);
}

/// Some file systems know no fsync of a folder; there is nothing to wait for then.
bool sync_names(const std::string& folder) {
  const File opened(posix::open_file(folder, O_RDONLY | O_DIRECTORY));
  if (!opened.is_open()) return false;
  return retried([&] { return ::fsync(opened.descriptor()); }) == 0 || errno == EINVAL || errno == ENOTSUP;
}

/// What a path that leads to nothing gives; anything else is the disk saying no.
bool leads_nowhere(int code) {
  return code == ENOENT || code == ENOTDIR || code == ELOOP || code == EACCES || code == ENAMETOOLONG;
}

bool unknown_here(int code) { return code == EINVAL || code == ENOSYS || code == ENOTSUP; }

class PosixDisk final : public Disk {
 public:
  std::optional<FileInfo> info(const std::string& path) override {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
      if (leads_nowhere(errno)) return std::nullopt;
      refuse(path, "looked at");
    }
    return FileInfo{kind_of(status.st_mode), status.st_mode & permissions, static_cast<std::size_t>(status.st_size),
                    status.st_uid == ::geteuid()};
  }

  std::optional<std::string> resolve(const std::string& path) override {
    const std::unique_ptr<char, decltype(&::free)> real(::realpath(path.c_str(), nullptr), &::free);
    if (!real) {
      if (leads_nowhere(errno)) return std::nullopt;
      refuse(path, "looked at");
    }
    return std::string(real.get());
  }

  bool read(const std::string& path, std::string& into) override {
    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    const File file(posix::open_file(path, O_RDONLY | O_NONBLOCK));
    if (file.is_open()) {
      read_whole(path, file.descriptor(), into);
      return true;
    }
    if (errno == ENOENT) return false;
    if (errno != ELOOP) refuse(path, "read");
    const auto real = resolve(path);
    if (!real) refuse(path, "read");
    const File target(posix::open_file(*real, O_RDONLY | O_NONBLOCK));
    if (!target.is_open()) refuse(path, "read");
    read_whole(path, target.descriptor(), into);
    return true;
  }

  bool is_being_written(const std::string& path) override {
#ifdef F_SETLEASE
    // A lease on reading is refused while somebody may write: fcntl(2), "Leases".
    const File file(posix::open_file(path, O_RDONLY | O_NONBLOCK));
    if (!file.is_open()) return false;
    ::fcntl(file.descriptor(), F_SETSIG, SIGURG);  // who opens it before it is closed waits for us; SIGIO would end us
    return ::fcntl(file.descriptor(), F_SETLEASE, F_RDLCK) != 0 && errno == EAGAIN;
#else
    return false;
#endif
  }

  std::vector<std::string> list(const std::string& path) override {
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), &::closedir);
    if (!folder) {
      if (errno == ENOENT && !info(path)) return {};
      refuse(path, "listed");
    }
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* entry = ::readdir(folder.get())) {
      const std::string_view name = entry->d_name;
      if (name != "." && name != "..") names.emplace_back(name);
    }
    if (errno != 0) refuse(path, "listed");
    std::ranges::sort(names);
    return names;
  }

  void make_folders(const std::string& path) override {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) {
      if (!S_ISDIR(status.st_mode)) refuse(path, "made", ENOTDIR);
      return;
    }
    if (errno != ENOENT) refuse(path, "made");
    const std::string parent = folder_of(path);
    if (!parent.empty() && parent != path) make_folders(parent);
    if (::mkdir(path.c_str(), S_IRWXU) != 0) {
      if (errno == EEXIST && ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) return;
      refuse(path, "made");
    }
    // The umask took its part from the mode.
    if (::chmod(path.c_str(), S_IRWXU) != 0 && errno != EPERM && errno != ENOTSUP) refuse(path, "made");
    // A folder above ours may be closed to reading, like /home on some machines.
    if (!sync_names(parent) && errno != EACCES) refuse(path, "made safe");
  }

  void write_new(const std::string& path, std::string_view text, unsigned mode, bool durable) override {
    const File file(posix::open_file(path, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR));
    if (!file.is_open()) refuse(path, "written");
    const int descriptor = file.descriptor();
    const bool kept = ::fchmod(descriptor, mode & 0777U) == 0 || errno == EPERM || errno == ENOTSUP;
    if (kept && posix::write_all(descriptor, text)) {
      if (!durable || retried([&] { return ::fsync(descriptor); }) == 0) return;
    }
    const int code = errno;
    ::unlink(path.c_str());
    refuse(path, "written", code);
  }

  bool exchange(const std::string& from, const std::string& to) override {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_EXCHANGE) == 0) return true;
    if (unknown_here(errno)) return false;
    refuse(to, "replaced");
  }

  void rename_new(const std::string& from, const std::string& to) override {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return;
    if (!unknown_here(errno)) refuse(to, "written");
    if (info(to)) refuse(to, "written", EEXIST);
    rename_over(from, to);
  }

  void rename_over(const std::string& from, const std::string& to) override {
    if (::rename(from.c_str(), to.c_str()) != 0) refuse(to, "written");
  }

  void sync_folder(const std::string& path) override {
    if (!sync_names(path)) refuse(path, "made safe");
  }

  void set_mode(const std::string& path, unsigned mode) override {
    const File file(posix::open_file(path, O_RDONLY | O_NONBLOCK));
    if (!file.is_open() || ::fchmod(file.descriptor(), mode & 0777U) != 0) refuse(path, "made private");
  }

  void remove(const std::string& path) override {
    if (::unlink(path.c_str()) == 0 || errno == ENOENT) return;
    if (errno != EISDIR || ::rmdir(path.c_str()) != 0) refuse(path, "removed");
  }

  std::unique_ptr<Lock> lock(const std::string& path, std::chrono::milliseconds patience) override {
    return posix::lock_file(path, patience);
  }

  std::string make_temporary_folder(std::string_view stem, const std::vector<std::string>& places) override {
    for (const std::string& place : places) {
      std::string path = place;
      path.append("/").append(stem).append("-XXXXXX");
      if (::mkdtemp(path.data()) != nullptr) return path;
    }
    refuse(places.empty() ? "" : places.back(), "used for a temporary folder");
  }
};

}  // namespace

std::unique_ptr<Disk> posix_disk() { return std::make_unique<PosixDisk>(); }

}  // namespace recover
