#include "core/verify/modes.h"

#include "core/verify/entries.h"

namespace recover::verify {
namespace {

using store::Notebook;

class Look {
 public:
  explicit Look(Notebook& notebook) : disk_(notebook.disk()), root_(notebook.root()) {}

  std::vector<OpenMode> take() {
    look("");
    if (found_.empty()) return {};
    for (const char* folder : {"habits", "goals", "since", "log", "journal", "worksheets", "stories", "packs",
                               ".recover", ".recover/undo", ".recover/redo", ".recover/displaced"}) {
      look_into(folder);
    }
    for (const char* file : {"recover.yaml", "people.yaml", "plan.yaml", "safety.yaml", "self-talk.yaml"}) look(file);
    return found_;
  }

 private:
  void look(const std::string& name) {
    const auto info = disk_.info(name.empty() ? root_ : root_ + '/' + name);
    constexpr unsigned for_others = 077;
    const bool ours = info && (info->kind == FileInfo::Kind::file || info->kind == FileInfo::Kind::folder);
    if (ours && (info->mode & for_others) != 0) found_.push_back({name, info->kind == FileInfo::Kind::folder});
  }

  void look_into(const std::string& folder) {
    look(folder);
    const std::string front = folder + '/';
    const std::string there = root_ + '/' + front;
    try {
      for (const std::string& name : disk_.list(there.substr(0, there.size() - 1))) {
        const auto info = disk_.info(there + name);
        if (info && info->kind == FileInfo::Kind::file) look(front + name);
      }
    } catch (const DiskFailure&) {
      return;  // what can't be listed is said where it is read
    }
  }

  Disk& disk_;
  std::string root_;
  std::vector<OpenMode> found_;
};

}  // namespace

std::vector<OpenMode> open_modes(Notebook& notebook) { return Look(notebook).take(); }

void check_modes(Notebook& notebook, Problems& found) {
  for (const OpenMode& open : open_modes(notebook)) {
    found.push_back(
        note("mode-open", {open.name, 0, 0},
             std::string(open.folder ? "this folder" : "this file") + " may be read by others here",
             std::string(open.folder ? "chmod 700 " : "chmod 600 ") + (open.name.empty() ? "." : open.name)));
  }
}

}  // namespace recover::verify
