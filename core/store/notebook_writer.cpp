#include "core/store/notebook_writer.h"

#include <cerrno>
#include <deque>
#include <set>

#include "core/base/text.h"
#include "core/store/file_replacement.h"
#include "core/store/reversal.h"
#include "core/store/undo_stack.h"
#include "core/store/write_ahead_log.h"

namespace recover::store {
namespace {

constexpr std::chrono::seconds patience{10};
constexpr unsigned private_mode = 0600;
constexpr int most_told = 80;  // characters of what another command is doing
constexpr std::string_view undo_folder = "/undo";
constexpr std::string_view redo_folder = "/redo";

Failure partly(std::string what, std::string hint) {
  return {ErrorKind::partly_stored, Problem{"partly-stored", Level::error, {}, std::move(what), std::move(hint)}};
}

Failure not_a_folder(const std::string& path) {
  return {ErrorKind::not_stored, Problem{"not-a-folder",
                                         Level::error,
                                         {},
                                         "a notebook is a folder, and " + path + " is not one; nothing was changed",
                                         ""}};
}

/// Who holds a lock, as its file says: " (done: walk, process 4711)", discreetly " (process 4711)"; empty when it
/// doesn't.
std::string holder_of(Disk& disk, const std::string& lock, bool discreet) {
  std::string text;
  try {
    disk.read(lock, text);
  } catch (const DiskFailure&) {
    return {};
  }
  const std::string line = text.substr(0, text.find('\n'));
  const auto space = line.find(' ');
  const std::string process = line.substr(0, space);
  if (space == std::string::npos || process.empty() || process.find_first_not_of("0123456789") != std::string::npos) {
    return {};
  }
  const std::string doing = discreet ? "" : std::string(characters(line.substr(space + 1), most_told)) + ", ";
  return " (" + doing + "process " + process + ')';
}

Failure locked(const std::string& lock, const std::string& holder) {
  return {ErrorKind::not_stored,
          Problem{"locked",
                  Level::error,
                  {},
                  "another recover" + holder + " is storing something in this notebook; nothing was changed",
                  "the same command again in a moment; " + lock + " is what it holds"}};
}

/// `.recover` is nobody's to share. A power cut can leave the file that says so empty, so that it is looked at each
/// time.
void hide_from_git(const StoreContext& place) {
  constexpr std::string_view wanted = "*\n";
  const std::string path = place.folder() + "/.gitignore";
  const auto info = place.disk.info(path);
  if (info && info->kind != FileInfo::Kind::file) return;
  std::string text;
  if (info && place.disk.read(path, text) && text == wanted) return;
  const std::string beside = temporary_name(path, "new");  // only the lock's holder writes it
  place.disk.remove(beside);
  place.disk.write_new(beside, wanted, private_mode, true);
  place.disk.rename_over(beside, path);
  place.disk.sync_folder(place.folder());
}

/// Runs it, and turns what the disk says into the end of the command.
template <typename Work>
auto guarded(Work work) {
  try {
    return work();
  } catch (const DiskFailure& failure) {
    throw not_stored({}, failure.error());
  }
}

/// A change on its way: staged files, of which the first so many are in their place.
class StagedChange {
 public:
  StagedChange(StoreContext place, const Change& change) : place_(place), log_(place), change_(change) {}
  StagedChange(const StagedChange&) = delete;
  StagedChange& operator=(const StagedChange&) = delete;
  ~StagedChange() {
    for (FileReplacement& replacement : replacements_) replacement.clear();
  }

  /// It threw, and yet some of it is in the notebook.
  bool has_left_something() const { return has_left_; }

  Stored run() {
    stage();
    open_log();
    if (!place_all()) return Stored::unsure;
    for (FileReplacement& replacement : replacements_) replacement.clear();
    const bool safe = sync_folders();
    const bool ended = is_single() || end_log();
    return safe && ended ? Stored::safely : Stored::unsure;
  }

 private:
  bool is_single() const { return change_.files.size() == 1; }

  void stage() {
    for (const FileChange& file : change_.files) {
      try {
        replacements_.emplace_back(place_.disk, file, find_target(place_.disk, place_.root, file.file),
                                   place_.unique());
        replacements_.back().stage();
      } catch (const DiskFailure& failure) {
        throw not_stored(file.file, failure.error());
      }
    }
  }

  void open_log() {
    if (is_single()) return;
    try {
      log_.begin(change_);
    } catch (const DiskFailure& failure) {
      has_left_ = log_.may_be_open();
      if (!has_left_) throw not_stored({}, failure.error());
      throw partly("this is written down, and not yet in its files: " + failure.error().why(), "");
    } catch (const std::exception&) {
      has_left_ = log_.may_be_open();
      throw;
    }
  }

  /// False when a single file took the new text and then the disk said no more, or memory ran out.
  bool place_all() {
    std::size_t placed = 0;
    try {
      for (; placed < replacements_.size(); ++placed) replacements_[placed].place();
    } catch (const DiskFailure& failure) {
      if (!take_back(placed)) {
        if (is_single()) return false;
        throw half_done(failure.error().why());
      }
      throw not_stored(replacements_[placed].file(), failure.error());
    } catch (const Failure&) {
      if (!take_back(placed))
        throw half_done(replacements_[placed].file() + " was changed by another program meanwhile");
      throw;
    } catch (const std::exception& error) {
      if (take_back(placed)) throw;
      if (is_single()) return false;
      throw half_done(error.what());
    }
    return true;
  }

  /// True when every file is as it was, and no journal says otherwise.
  bool take_back(std::size_t last) {
    bool all = true;
    for (std::size_t i = last + 1; i-- > 0;) all = replacements_[i].take_back() && all;
    return all && (is_single() || end_log() || !log_.may_be_open());
  }

  Failure half_done(std::string_view why) {
    has_left_ = true;
    return partly("this is stored in part: " + std::string(why),
                  "the next command that stores something finishes it first");
  }

  bool end_log() {
    try {
      log_.end();
    } catch (const std::exception&) {
      return false;
    }
    return true;
  }

  /// False when one of them can't be made safe: what is stored by now is not to be denied.
  bool sync_folders() {
    bool safe = true;
    try {
      std::set<std::string> folders;
      for (const FileReplacement& replacement : replacements_) folders.insert(replacement.folder());
      for (const std::string& folder : folders) safe = is_synced(folder) && safe;
    } catch (const std::exception&) {
      return false;
    }
    return safe;
  }

  bool is_synced(const std::string& folder) {
    try {
      place_.disk.sync_folder(folder);
    } catch (const DiskFailure&) {
      return false;
    }
    return true;
  }

  StoreContext place_;
  WriteAheadLog log_;
  const Change& change_;
  std::deque<FileReplacement> replacements_;
  bool has_left_ = false;
};

}  // namespace

NotebookWriter::NotebookWriter(Disk& disk, std::string root, std::function<std::string()> unique)
    : disk_(disk), root_(std::move(root)), unique_(std::move(unique)) {}

void NotebookWriter::check_folder(const std::string& path) {
  auto info = disk_.info(path);
  if (info && info->kind == FileInfo::Kind::link && path == root_) {
    const auto real = disk_.resolve(path);
    info = real ? disk_.info(*real) : info;
  }
  if (info && info->kind != FileInfo::Kind::folder) throw not_a_folder(path);
}

void NotebookWriter::check_root() {
  guarded([this] { check_folder(root_); });
}

std::unique_ptr<Lock> NotebookWriter::lock(std::string_view doing) {
  notes_.clear();
  return guarded([this, doing] {
    check_folder(root_);
    check_folder(folder());
    try {
      disk_.make_folders(folder());
    } catch (const DiskFailure& failure) {
      if (failure.error().code == ENOTDIR) throw not_a_folder(root_);
      throw;
    }
    const std::string file = folder() + "/lock";
    auto lock = disk_.lock(file, patience);
    if (!lock) throw locked(file, holder_of(disk_, file, discreet_));
    if (!doing.empty()) lock->sign(doing);
    const StoreContext place{disk_, root_, unique_};
    sweep(place, WriteAheadLog(place).settle(notes_), notes_);
    hide_from_git(place);
    return lock;
  });
}

Stored NotebookWriter::store(const Change& change) {
  const StoreContext place{disk_, root_, unique_};
  guarded([&] { WriteAheadLog(place).settle(notes_); });
  StagedChange staged(place, change);
  try {
    const Stored stored = staged.run();
    has_stored_ = true;
    return stored;
  } catch (...) {  // it ends the command as it is; only what is in the notebook by now is remembered
    has_stored_ = has_stored_ || staged.has_left_something();
    throw;
  }
}

void NotebookWriter::remember(std::string_view stack, const Change& change) {
  try {
    UndoStack(disk_, folder() + std::string(stack))
        .add(change.whole_texts ? whole_record(change) : short_record(change));
  } catch (const DiskFailure& failure) {
    notes_.push_back(
        {"undo-missing", Level::note, {}, "this is stored, and can't be undone: " + failure.error().why(), ""});
  }
}

Stored NotebookWriter::commit(const Change& change) {
  if (change.empty()) return Stored::safely;
  const Stored stored = store(change);
  if (!change.undoable) return stored;
  remember(undo_folder, change);
  try {
    UndoStack(disk_, folder() + std::string(redo_folder)).clear();
  } catch (const DiskFailure&) {
    return stored;  // a redo that is too old finds its files changed, and says so
  }
  return stored;
}

std::string NotebookWriter::keep_copy(const std::string& file, std::string_view text) {
  return guarded([&] { return StoreContext{disk_, root_, unique_}.keep_copy(file_name(file), text); });
}

bool NotebookWriter::has_worked() {
  return guarded([this] {
    if (disk_.info(folder())) return true;
    disk_.list(folder());  // a notebook that may not be entered is not one without this folder
    return false;
  });
}

std::vector<ActionTitle> NotebookWriter::undoable() {
  return guarded([this] { return UndoStack(disk_, folder() + std::string(undo_folder)).titles(); });
}

std::optional<NotebookWriter::Reversal> NotebookWriter::reversal_of(std::string_view stack) {
  return guarded([&]() -> std::optional<Reversal> {
    const auto newest = UndoStack(disk_, folder() + std::string(stack)).newest();
    if (!newest) return std::nullopt;
    Reversal reversal = reverse(newest->second, [this](const std::string& file) -> std::optional<std::string> {
      std::string text;
      return disk_.read(root_ + '/' + file, text) ? std::optional(std::move(text)) : std::nullopt;
    });
    reversal.record = newest->first;
    return reversal;
  });
}

std::optional<NotebookWriter::Reversal> NotebookWriter::reversal() { return reversal_of(undo_folder); }

std::optional<NotebookWriter::Reversal> NotebookWriter::repetition() { return reversal_of(redo_folder); }

Stored NotebookWriter::commit(const Reversal& reversal, bool redo) {
  const Stored stored = reversal.change.empty() ? Stored::safely : store(reversal.change);
  try {
    UndoStack(disk_, folder_of(reversal.record)).drop(reversal.record);
  } catch (const DiskFailure& failure) {
    notes_.push_back({"undo-missing",
                      Level::note,
                      {},
                      "this is stored, and still among what can be undone: " + failure.error().why(),
                      ""});
    return stored;
  }
  if (!reversal.change.empty()) remember(redo ? undo_folder : redo_folder, reversal.change);
  return stored;
}

}  // namespace recover::store
