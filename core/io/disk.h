#pragma once

#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recover {

/// Why the disk said no, in words and as the system's number.
struct DiskError {
  int code = 0;       ///< errno
  std::string path;   ///< as it was asked for
  std::string doing;  ///< what can't be done to it: "read", "written", "made safe", …

  /// "goals/walk.yaml can't be written: no space left on device".
  std::string what() const;
  /// "no space left on device".
  std::string why() const;
};

/// Thrown by Disk. store turns it into a Failure with the right exit code.
class DiskFailure : public std::exception {
 public:
  explicit DiskFailure(DiskError error) : error_(std::move(error)), what_(error_.what()) {}
  const DiskError& error() const { return error_; }
  const char* what() const noexcept override { return what_.c_str(); }

 private:
  DiskError error_;
  std::string what_;
};

/// What stands at a path.
struct FileInfo {
  enum class Kind { file, folder, link, other };
  Kind kind = Kind::file;
  unsigned mode = 0;  ///< permission bits, 07777
  std::size_t size = 0;
  bool own = true;  ///< belongs to the person running us
};

/// Held while alive; let go by the destructor.
class Lock {
 public:
  Lock() = default;
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  virtual ~Lock() = default;

  /// Writes into the lock's file which process holds it, and what it does, until it is let go: "4711 done: walk". For
  /// people only, so that nothing is said when it can't be written.
  virtual void sign(std::string_view doing) noexcept = 0;
};

/// Files and folders, one small operation each, so that every one of them can be made to go wrong in a test.
/// Paths are absolute. That nothing is there may be an answer; a disk that says no throws DiskFailure.
class Disk {
 public:
  Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  virtual ~Disk() = default;

  /// None when nothing is there; links are not followed.
  virtual std::optional<FileInfo> info(const std::string& path) = 0;
  /// The link's target made absolute and free of links; none when it leads nowhere.
  virtual std::optional<std::string> resolve(const std::string& path) = 0;
  /// Whole file into `into` (replaced; its capacity is reused). False when nothing is there. A link is followed; one
  /// that leads nowhere, folders, pipes, devices and files over 64 MiB throw.
  virtual bool read(const std::string& path, std::string& into) = 0;
  /// Some program has the file open to write to it. Linux tells the file's owner; elsewhere, and where a file system
  /// doesn't know, false.
  virtual bool is_being_written(const std::string& path) = 0;
  /// Names in a folder, sorted; empty when the folder is not there. A link that leads nowhere throws.
  virtual std::vector<std::string> list(const std::string& path) = 0;

  /// Makes the folder (0700) and those above it that are missing; each new one is made durable in its parent.
  virtual void make_folders(const std::string& path) = 0;
  /// Writes a new file (O_EXCL, 0600 then `mode`), all of it; `durable` waits until it is on the disk (fsync).
  virtual void write_new(const std::string& path, std::string_view text, unsigned mode, bool durable) = 0;
  /// Puts `from` in the place of `to` in one step, what was there lands under `from` (RENAME_EXCHANGE). False when the
  /// file system can't; then nothing was done.
  virtual bool exchange(const std::string& from, const std::string& to) = 0;
  /// Renames onto a free name (RENAME_NOREPLACE where it is known); throws with EEXIST when `to` is taken.
  virtual void rename_new(const std::string& from, const std::string& to) = 0;
  /// Renames over whatever is there.
  virtual void rename_over(const std::string& from, const std::string& to) = 0;
  /// Makes the names in a folder durable.
  virtual void sync_folder(const std::string& path) = 0;
  /// Gives what stands there these permission bits; a link is not followed.
  virtual void set_mode(const std::string& path, unsigned mode) = 0;
  /// Not an error when nothing is there.
  virtual void remove(const std::string& path) = 0;
  /// An exclusive lock on the file (made when missing). None when another program held it for longer than `patience`.
  virtual std::unique_ptr<Lock> lock(const std::string& path, std::chrono::milliseconds patience) = 0;
  /// A new private folder (0700) for temporary use, in the first of these folders that takes one. What is edited in
  /// memory never reaches a disk, so that places in memory come first.
  virtual std::string make_temporary_folder(std::string_view stem, const std::vector<std::string>& places) = 0;
};

/// The part after the last slash, and the part before it.
std::string file_name(std::string_view path);
std::string folder_of(std::string_view path);

}  // namespace recover
