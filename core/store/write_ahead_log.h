#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/io/disk.h"
#include "core/store/notebook_writer.h"

namespace recover::store {

/// The notebook whose changes are made safe, and what that takes.
struct StoreContext {
  Disk& disk;
  const std::string& root;
  const std::function<std::string()>& unique;

  std::string folder() const { return root + "/.recover"; }
  /// Puts a file aside in `.recover/displaced`, under its name and something unique, and says where (relative to the
  /// notebook).
  std::string displace(const std::string& path, const std::string& name) const;
  /// Puts a copy of a text there, durably, under a name that says it was made on purpose (`is_kept_copy`).
  std::string keep_copy(const std::string& name, std::string_view text) const;
};

/// Of a name in `.recover/displaced`: nobody needs to look at it, because the command that made it has told.
bool is_kept_copy(std::string_view name);

/// What makes a change to several files all or nothing: the whole of it, written down before the first file is touched.
class WriteAheadLog {
 public:
  explicit WriteAheadLog(StoreContext place) : place_(place) {}

  bool is_open() const { return place_.disk.info(path()).has_value(); }
  /// begin() put it in its place, and it is there or the disk doesn't say.
  bool may_be_open() const noexcept;
  /// Durable when it returns. Throws DiskFailure; `may_be_open` then says whether it stands nevertheless.
  void begin(const Change& change);
  /// Durable when it returns. Throws DiskFailure.
  void end();
  /// Finishes the change of an open journal. A file that holds neither the old nor the new text was changed by
  /// somebody: it stays as it is, and the journal is put aside. Notes say what was done. Gives back the change. Throws
  /// DiskFailure.
  std::vector<FileChange> settle(Problems& notes);

 private:
  std::string path() const;
  bool finish(const FileChange& change) const;
  void put_aside(const std::string& what, Problems& notes);

  StoreContext place_;
  bool placed_ = false;
};

/// What an open journal is about: until the next command that stores finishes it, readers read each file's `before`.
/// Empty without one, and when it can't be read (then it is put aside, see settle).
std::vector<FileChange> pending_changes(Disk& disk, const std::string& root);

/// A temporary file that a stopped command left, or that one which runs just now still needs.
struct Leftover {
  std::string name;  ///< relative to the notebook, like `file`
  std::string file;  ///< the one it was on its way into
};
std::vector<Leftover> leftovers(Disk& disk, const std::string& root);

/// Deals with temporary files that a stopped command left: one that says what its file says, or holds a text of the
/// change that was `settled`, is removed. Any other may be the only copy of what an editor saved, and is put aside with
/// a note.
void sweep(const StoreContext& place, const std::vector<FileChange>& settled, Problems& notes);

}  // namespace recover::store
