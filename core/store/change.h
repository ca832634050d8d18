#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/io/disk.h"

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
  std::string title;  ///< "done: walk"; shown by undo
  std::vector<FileChange> files;
  bool undoable = true;  ///< false for `celebrated` entries

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
class Keeper {
 public:
  Keeper(Disk& disk, std::string root, std::function<std::string()> unique);

  /// Takes the lock and finishes or takes back what a crash left. Throws Failure(Exit::not_stored), naming the lock, when
  /// another program keeps it for 10 seconds.
  std::unique_ptr<Lock> lock();

  /// Stores the change, holding the lock of `lock()`. Before it returns, everything is in its place. Throws
  /// Failure(Exit::not_stored): nothing was changed; Failure(Exit::partly): says which files were.
  /// A file that no longer holds its `before` (an editor saved meanwhile) is Failure(Exit::not_stored) too, and keeps the editor's text.
  Stored commit(const Change& change);

  /// Titles of what can be undone, newest first.
  std::vector<std::string> undoable();
  /// The change that undoes the newest one (or redoes the newest undone): made against the files as they are now. Log files: line by line,
  /// wherever the lines still say so. Other files: when they still hold what the change wrote. What can't be taken back is a note.
  struct Reversal {
    Change change;
    Problems left;
    std::string title;  ///< of the change that is undone
  };
  std::optional<Reversal> reversal();
  std::optional<Reversal> repetition();
  /// Stores a reversal and moves its record from undo to redo (or back).
  Stored commit(const Reversal& reversal, bool redo);

 private:
  Disk& disk_;
  std::string root_;
  std::function<std::string()> unique_;
};

}  // namespace recover::store
