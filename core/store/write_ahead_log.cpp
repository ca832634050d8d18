#include "core/store/write_ahead_log.h"

#include "core/base/text.h"
#include "core/store/file_replacement.h"
#include "core/store/undo_record.h"

namespace recover::store {
namespace {

constexpr unsigned private_mode = 0600;
constexpr std::string_view copy_mark = "-before-";
const std::string journal_file = "/.recover/journal.yaml";

std::optional<std::string> read(Disk& disk, const std::string& path) {
  std::string text;
  return disk.read(path, text) ? std::optional(std::move(text)) : std::nullopt;
}

}  // namespace

std::string StoreContext::displace(const std::string& path, const std::string& name) const {
  check_own_folder(disk, folder() + "/displaced");
  disk.make_folders(folder() + "/displaced");
  const std::string kept = "/displaced/" + name + '-' + unique();
  disk.rename_new(path, folder() + kept);
  return ".recover" + kept;
}

std::string StoreContext::keep_copy(const std::string& name, std::string_view text) const {
  const std::string there = folder() + "/displaced";
  check_own_folder(disk, there);
  disk.make_folders(there);
  const std::string kept = name + std::string(copy_mark) + unique();
  disk.write_new(there + '/' + kept, text, private_mode, true);
  disk.sync_folder(there);
  return ".recover/displaced/" + kept;
}

bool is_kept_copy(std::string_view name) { return name.find(copy_mark) != std::string_view::npos; }

std::string WriteAheadLog::path() const { return place_.root + journal_file; }

bool WriteAheadLog::may_be_open() const noexcept {
  try {
    return placed_ && is_open();
  } catch (const std::exception&) {
    return true;
  }
}

void WriteAheadLog::begin(const Change& change) {
  const std::string text =
      write_record(whole_record(change), "A change on its way into the notebook. The next command finishes it.");
  const std::string beside = temporary_name(path(), place_.unique());
  try {
    place_.disk.write_new(beside, text, private_mode, true);
    place_.disk.rename_over(beside, path());
    placed_ = true;
    place_.disk.sync_folder(place_.folder());
  } catch (const DiskFailure&) {
    for (const std::string& left : {beside, path()}) {
      try {
        place_.disk.remove(left);
      } catch (const DiskFailure&) {
        continue;  // the caller asks may_be_open()
      }
    }
    throw;
  }
}

void WriteAheadLog::end() {
  place_.disk.remove(path());
  place_.disk.sync_folder(place_.folder());
}

bool WriteAheadLog::finish(const FileChange& change) const {
  try {
    const Target target = find_target(place_.disk, place_.root, change.file);
    if (read(place_.disk, target.path) != change.after) {
      FileReplacement replacement(place_.disk, change, target, place_.unique());
      replacement.stage();
      replacement.place();
      replacement.clear();
    }
    place_.disk.sync_folder(folder_of(target.path));
  } catch (const Failure&) {  // leads out, read only, saved by an editor just now
    return false;
  }
  return true;
}

void WriteAheadLog::put_aside(const std::string& what, Problems& notes) {
  const std::string kept = place_.displace(path(), "journal.yaml");
  place_.disk.sync_folder(place_.folder());
  notes.push_back({"partly-stored", Level::note, {}, what, "its whole text is kept in " + kept});
}

std::vector<FileChange> pending_changes(Disk& disk, const std::string& root) {
  std::vector<FileChange> changes;
  try {
    const auto text = read(disk, root + journal_file);
    const auto record = text ? read_record(*text) : std::nullopt;
    if (!record) return {};
    for (const FileDelta& delta : record->files) changes.push_back(delta.texts);
  } catch (const DiskFailure&) {
    changes.clear();
  }
  return changes;
}

std::vector<FileChange> WriteAheadLog::settle(Problems& notes) {
  if (!is_open()) return {};
  const auto text = read(place_.disk, path());
  const auto record = text ? read_record(*text) : std::nullopt;
  if (!record) {
    put_aside("a change that was stopped midway can't be read any more", notes);
    return {};
  }
  std::vector<FileChange> changes;
  std::vector<std::string> odd;
  for (const FileDelta& delta : record->files) {
    changes.push_back(delta.texts);
    if (!finish(delta.texts)) odd.push_back(delta.texts.file);
  }
  const std::string stopped = '"' + record->title.line() + "\" was stopped midway";
  if (odd.empty()) {
    end();
    notes.push_back({"change-finished", Level::note, {}, stopped + ", and is stored now", ""});
  } else {
    put_aside(stopped + "; changed by then, and left as it is: " + listed(odd), notes);
  }
  return changes;
}

}  // namespace recover::store
