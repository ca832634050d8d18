#include <algorithm>
#include <array>

#include "core/store/write_ahead_log.h"

namespace recover::store {
namespace {

constexpr std::string_view mark = ".recover-";
/// Where recover writes. Folders somebody else made are not looked into.
constexpr std::array<std::string_view, 9> folders = {"",         "/goals",      "/habits",  "/log",  "/since",
                                                     "/journal", "/worksheets", "/stories", "/packs"};

/// "walk.yaml" for ".walk.yaml.recover-k5w39qzt"; empty for other names.
std::string meant_for(const std::string& name) {
  if (!name.starts_with('.')) return {};
  const auto end = name.find(mark, 1);
  return end == std::string::npos ? std::string{} : name.substr(1, end - 1);
}

/// Takes care of the leftovers of one folder, "" or "/goals".
class Sweeper {
 public:
  Sweeper(const StoreContext& place, const std::vector<FileChange>& settled, Problems& notes)
      : place_(place), settled_(settled), notes_(notes) {}

  void sweep(const std::string& folder) {
    for (const std::string& name : place_.disk.list(place_.root + folder)) {
      const std::string original = meant_for(name);
      if (!original.empty()) settle(folder + "/", name, original);
    }
  }

 private:
  void settle(const std::string& folder, const std::string& name, const std::string& original) {
    const std::string leftover = folder + name;
    const std::string file = (folder + original).substr(1);
    std::string text;
    if (!place_.disk.read(place_.root + leftover, text)) return;
    if (text.empty() || is_known(file, text)) {
      place_.disk.remove(place_.root + leftover);
      return;
    }
    const std::string kept = place_.displace(place_.root + leftover, file_name(file));
    notes_.push_back({"copy-kept",
                      Level::note,
                      {file, 0, 0},
                      "a command was stopped while it stored this file; the text it held in its hands is kept",
                      "compare it with " + kept + ", and delete that when nothing is missing"});
  }

  bool is_known(const std::string& file, const std::string& text) {
    std::string current;
    if (place_.disk.read(place_.root + '/' + file, current) && current == text) return true;
    return std::ranges::any_of(settled_, [&](const FileChange& change) {
      return change.file == file && (change.before == text || change.after == text);
    });
  }

  const StoreContext& place_;
  const std::vector<FileChange>& settled_;
  Problems& notes_;
};

/// Names in a folder; none when it can't be listed, which is said where it is read.
std::vector<std::string> names_in(Disk& disk, const std::string& path) {
  try {
    return disk.list(path);
  } catch (const DiskFailure&) {
    return {};
  }
}

}  // namespace

std::vector<Leftover> leftovers(Disk& disk, const std::string& root) {
  std::vector<Leftover> found;
  const auto look = [&](const std::string& folder) {
    const std::string front = folder.empty() ? folder : folder.substr(1) + '/';
    for (const std::string& name : names_in(disk, root + folder)) {
      const std::string original = meant_for(name);
      if (!original.empty()) found.push_back({front + name, front + original});
    }
  };
  for (const std::string_view folder : folders) look(std::string(folder));
  look("/.recover");
  return found;
}

void sweep(const StoreContext& place, const std::vector<FileChange>& settled, Problems& notes) {
  Sweeper sweeper(place, settled, notes);
  for (const std::string_view folder : folders) {
    try {
      sweeper.sweep(std::string(folder));
    } catch (const DiskFailure&) {
      continue;  // nothing is lost by leaving it; what stops storing is said when something is stored
    }
  }
  try {
    // A journal that never came into force: nothing in it was promised. Of the other file we know every byte.
    for (const std::string& name : place.disk.list(place.folder())) {
      const std::string original = meant_for(name);
      if (original == "journal.yaml" || original == ".gitignore") place.disk.remove(place.folder() + '/' + name);
    }
  } catch (const DiskFailure&) {
    return;
  }
}

}  // namespace recover::store
