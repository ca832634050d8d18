#include "core/store/file_replacement.h"

#include <cerrno>

namespace recover::store {
namespace {

constexpr unsigned owner_writes = 0200;
constexpr unsigned permissions = 0777;
constexpr unsigned private_mode = 0600;

Failure refusal(std::string_view code, const std::string& file, std::string what, std::string hint) {
  return {
      ErrorKind::not_stored,
      Problem{
          std::string(code), Level::error, {file, 0, 0}, std::move(what) + "; nothing was changed", std::move(hint)}};
}

std::string advice(const DiskError& error) {
  switch (error.code) {
    case ENOSPC:
    case EDQUOT:
      return "make some room on the disk, then the same command again";
    case EROFS:
      return "this disk can only be read; a notebook in another folder works";
    case EACCES:
    case EPERM:
      return "ls -ld " + folder_of(error.path) + " shows who may write there";
    default:
      return {};
  }
}

bool is_within(const std::string& path, const std::string& folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

void check_writable(const std::string& file, const FileInfo& info, const std::string& path) {
  if (info.kind != FileInfo::Kind::file)
    throw refusal("not-stored", file, "this is not a file", "move " + path + " away");
  if (!info.own) {
    throw refusal("not-stored", file, "this file belongs to another user of this computer",
                  "use the account of that user");
  }
  if ((info.mode & owner_writes) == 0) {
    throw refusal("not-stored", file, "this file is set to be read only", "chmod u+w " + path);
  }
}

}  // namespace

Failure not_stored(const std::string& file, const DiskError& error) {
  return refusal("not-stored", file, "this could not be stored: " + (file.empty() ? error.what() : error.why()),
                 advice(error));
}

Target find_target(Disk& disk, const std::string& root, const std::string& file) {
  const std::string path = root + '/' + file;
  const auto info = disk.info(path);
  if (!info) disk.make_folders(folder_of(path));
  const auto real_root = disk.resolve(root);
  const auto real = disk.resolve(info ? path : folder_of(path));
  if (!real || !real_root) {
    throw refusal("leads-out", file, "this is a link that leads nowhere", "remove the link " + path);
  }
  const std::string end = info ? *real : *real + '/' + file_name(path);
  if (!is_within(end, *real_root)) {
    throw refusal("leads-out", file, "this is a link that leads out of the notebook, to " + *real,
                  "put the file itself there");
  }
  if (!info) return {end, std::nullopt};
  const auto found = disk.info(end);
  if (!found) throw refusal("not-stored", file, "this file has gone meanwhile", "the same command again");
  check_writable(file, *found, end);
  return {end, found->mode & permissions};
}

void check_own_folder(Disk& disk, const std::string& path) {
  const auto found = disk.info(path);
  if (found && found->kind != FileInfo::Kind::folder) throw DiskFailure({ENOTDIR, path, "used"});
}

std::string temporary_name(const std::string& path, const std::string& unique) {
  return folder_of(path) + "/." + file_name(path) + ".recover-" + unique;
}

FileReplacement::FileReplacement(Disk& disk, const FileChange& change, Target target, const std::string& unique)
    : disk_(disk), change_(change), target_(std::move(target)), beside_(temporary_name(target_.path, unique)) {}

std::optional<std::string> FileReplacement::read(const std::string& path) {
  std::string text;
  return disk_.read(path, text) ? std::optional(std::move(text)) : std::nullopt;
}

void FileReplacement::refuse_meanwhile() const {
  throw refusal("changed-meanwhile", change_.file, "this file was changed by another program at the same moment",
                "the same command again, when it is saved there");
}

void FileReplacement::refuse_open() const {
  throw refusal("changed-meanwhile", change_.file, "another program is writing to this file",
                "the same command again, when it is saved there");
}

bool FileReplacement::is_as_before(const std::string& path) {
  // In this order: who writes and closes in between would be met by neither look.
  return !disk_.is_being_written(path) && read(path) == change_.before;
}

void FileReplacement::stage() {
  // Who found no mode found no file: what is there now would lose its own.
  if (change_.before.has_value() != target_.mode.has_value()) refuse_meanwhile();
  if (read(target_.path) != change_.before) refuse_meanwhile();
  if (change_.before && disk_.is_being_written(target_.path)) refuse_open();
  if (change_.after && disk_.info(beside_)) throw DiskFailure({EEXIST, beside_, "written"});
  state_ = State::staged;
  if (change_.after) disk_.write_new(beside_, *change_.after, target_.mode.value_or(private_mode), true);
}

void FileReplacement::place() {
  if (!change_.after) {
    remove();
  } else if (!change_.before) {
    create();
  } else if (disk_.exchange(beside_, target_.path)) {
    check_displaced();
  } else {
    exchanged_ = false;
    if (!is_as_before(target_.path)) refuse_meanwhile();
    disk_.rename_over(beside_, target_.path);
    state_ = State::placed;
  }
}

void FileReplacement::create() {
  try {
    disk_.rename_new(beside_, target_.path);
  } catch (const DiskFailure& failure) {
    if (failure.error().code == EEXIST) refuse_meanwhile();
    throw;
  }
  state_ = State::placed;
}

void FileReplacement::check_displaced() {
  state_ = State::placed;
  keep_beside_ = true;
  if (is_as_before(beside_)) {
    keep_beside_ = false;
    return;
  }
  swap_back();
  state_ = State::staged;
  refuse_meanwhile();
}

void FileReplacement::remove() {
  disk_.rename_new(target_.path, beside_);
  state_ = State::placed;
  keep_beside_ = true;
  const bool expected = is_as_before(beside_);
  if (!expected) {
    disk_.rename_new(beside_, target_.path);
    state_ = State::staged;
  }
  keep_beside_ = false;
  if (!expected) refuse_meanwhile();
}

bool FileReplacement::swap_back() {
  disk_.exchange(beside_, target_.path);
  state_ = State::staged;
  keep_beside_ = true;
  keep_beside_ = read(beside_) != change_.after;
  if (!keep_beside_) return true;
  // An editor saved over our text: the newest of its texts goes into the place, the older one stays beside it.
  disk_.exchange(beside_, target_.path);
  state_ = State::placed;
  return false;
}

bool FileReplacement::take_back() noexcept {
  if (state_ != State::placed) return true;
  try {
    if (!change_.after) {
      disk_.rename_new(beside_, target_.path);
    } else if (change_.before && exchanged_) {
      return swap_back();
    } else if (read(target_.path) != change_.after) {
      return false;
    } else if (!change_.before) {
      disk_.rename_new(target_.path, beside_);
    } else {
      disk_.write_new(beside_, *change_.before, target_.mode.value_or(private_mode), true);
      disk_.rename_over(beside_, target_.path);
    }
    state_ = State::staged;
  } catch (const std::exception&) {
    return state_ == State::staged;
  }
  return true;
}

void FileReplacement::clear() noexcept {
  if (state_ == State::fresh || keep_beside_) return;
  state_ = State::fresh;
  try {
    disk_.remove(beside_);
  } catch (const std::exception&) {
    return;
  }
}

}  // namespace recover::store
