#pragma once

#include <optional>
#include <string>

#include "core/base/problem.h"
#include "core/io/disk.h"
#include "core/store/notebook_writer.h"

namespace recover::store {

/// Where a file of the notebook really stands, after its links.
struct Target {
  std::string path;
  std::optional<unsigned> mode;  ///< none when nothing is there
};

/// Throws Failure(ErrorKind::not_stored): "leads-out" for a link that leaves the notebook or leads nowhere,
/// "not-stored" for what is no file, or a file that may not be written. Makes the folder it belongs in.
Target find_target(Disk& disk, const std::string& root, const std::string& file);

/// What a disk refused, as the end of a command that changed nothing.
Failure not_stored(const std::string& file, const DiskError& error);

/// Throws DiskFailure when something else than a folder stands there: a link could lead what is private out of the
/// notebook.
void check_own_folder(Disk& disk, const std::string& path);

/// The name of a text on its way into `path`: hidden, beside it, and telling whose it is.
std::string temporary_name(const std::string& path, const std::string& unique);

/// One file on its way into its place: staged beside it, then exchanged with it in one step.
///
/// What comes out of the exchange is compared with what was read before: an editor that saved meanwhile gets its text
/// back, and so does one that is still writing. Throws DiskFailure, and Failure("changed-meanwhile"); `take_back` is to
/// be called after either.
class FileReplacement {
 public:
  FileReplacement(Disk& disk, const FileChange& change, Target target, const std::string& unique);

  /// Checks that the file holds `before`, and writes `after` beside it, safely on the disk.
  void stage();
  void place();
  /// Puts `before` back; false when that can't be done or somebody has saved there since.
  bool take_back() noexcept;
  /// Removes what is no longer needed: what was displaced, or what was staged. A text that stays behind is found by
  /// the next command, so that nothing needs to be said.
  void clear() noexcept;

  const std::string& file() const { return change_.file; }
  std::string folder() const { return folder_of(target_.path); }

 private:
  enum class State { fresh, staged, placed };

  std::optional<std::string> read(const std::string& path);
  [[noreturn]] void refuse_meanwhile() const;
  [[noreturn]] void refuse_open() const;
  /// `path` holds what was read before, and nobody is about to change that.
  bool is_as_before(const std::string& path);
  void create();
  void check_displaced();
  void remove();
  bool swap_back();

  Disk& disk_;
  const FileChange& change_;
  Target target_;
  std::string beside_;
  State state_ = State::fresh;
  bool exchanged_ = true;
  bool keep_beside_ = false;  ///< it may be the only copy of what an editor saved
};

}  // namespace recover::store
