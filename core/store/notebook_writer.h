#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/io/disk.h"
#include "core/model/action.h"

namespace recover::store {

/// What a change does to one file: absent means "not there".
struct FileChange {
  std::string file;  ///< relative to the notebook
  std::optional<std::string> before;
  std::optional<std::string> after;

  friend bool operator==(const FileChange&, const FileChange&) = default;
};

/// A titled set of edits that is stored whole or not at all, and can be undone.
struct Change {
  ActionTitle title;  ///< shown by undo
  std::vector<FileChange> files;
  bool undoable = true;  ///< false for `celebrated` entries
  /// Undo brings the old texts back to the byte, where nothing has changed since; else a log goes line by line.
  bool whole_texts = false;

  bool empty() const { return files.empty(); }
};

/// How well a change was stored.
enum class Stored {
  safely,  ///< it survives a power cut
  unsure,  ///< stored, but a call that makes it durable was refused (exit 6)
};

/// Writes changes to a notebook, one at a time: the only code that does.
///
/// Path of every file: temporary file beside it → fsync → exchange → compare what was displaced with what was read →
/// fsync of the folder. A change to several files is journaled first in `.recover/journal.yaml`.
class NotebookWriter {
 public:
  NotebookWriter(Disk& disk, std::string root, std::function<std::string()> unique);

  /// Makes the notebook's folder when it is missing, takes the lock and finishes what a crash left; `notes` says what
  /// was met. `doing`, when not empty, is what those are told who wait for the lock. Throws
  /// Failure(ErrorKind::not_stored): "locked", naming the holder and the lock, when another program keeps it for 10
  /// seconds; "not-a-folder"; "not-stored" when nothing can be written there.
  std::unique_ptr<Lock> lock(std::string_view doing = {});

  /// Throws Failure(ErrorKind::not_stored, "not-a-folder") when something else stands where the notebook is to be.
  void check_root();

  /// Whether what another program is doing stays unsaid where a lock is waited for: its titles hold names.
  void be_discreet(bool discreet) { discreet_ = discreet; }

  /// Stores the change, holding the lock of `lock()`. Before it returns, everything is in its place. Throws
  /// Failure(ErrorKind::not_stored), nothing was changed: "not-stored", "changed-meanwhile" when a file no longer holds
  /// its `before` (an editor saved; its text stays), "leads-out" for a link out of the notebook. Throws
  /// Failure(ErrorKind::partly_stored, "partly-stored"), which says what was and that the next lock() finishes it.
  Stored commit(const Change& change);

  /// Keeps a copy of a text in `.recover/displaced`, and says where (relative to the notebook). Under the lock. Throws
  /// Failure(ErrorKind::not_stored).
  std::string keep_copy(const std::string& file, std::string_view text);

  /// A lock was taken here once, by any program: what can be undone, and what a crash left, is in a folder of ours.
  bool has_worked();

  /// A commit() has ended well, or in part: whatever fails afterwards, that is in the notebook.
  bool has_stored() const { return has_stored_; }

  /// What the last lock() finished or put aside, and what commit() could not do besides storing. Notes only.
  const Problems& notes() const { return notes_; }

  /// Titles of what can be undone, newest first.
  std::vector<ActionTitle> undoable();
  /// The change that undoes the newest one (or redoes the newest undone): made against the files as they are now. Log
  /// files: line by line, wherever the lines still say so. Other files: when they still hold what the change wrote.
  /// What can't be taken back is a note.
  struct Reversal {
    Change change;
    Problems left;       ///< notes, "undo-left"
    ActionTitle title;   ///< of the change that is undone
    std::string record;  ///< where it is written down
  };
  std::optional<Reversal> reversal();
  std::optional<Reversal> repetition();
  /// Stores a reversal and moves its record from undo to redo, or back when `redo` says that it is a repetition. Like
  /// reversal() under the lock.
  Stored commit(const Reversal& reversal, bool redo);

 private:
  std::string folder() const { return root_ + "/.recover"; }
  void check_folder(const std::string& path);
  Stored store(const Change& change);
  void remember(std::string_view stack, const Change& change);
  std::optional<Reversal> reversal_of(std::string_view stack);

  Disk& disk_;
  std::string root_;
  std::function<std::string()> unique_;
  Problems notes_;
  bool has_stored_ = false;
  bool discreet_ = false;
};

}  // namespace recover::store
