#include "core/verify/leftovers.h"

#include "core/store/write_ahead_log.h"
#include "core/verify/entries.h"

namespace recover::verify {
namespace {

using store::Notebook;

void check_stopped(Notebook& notebook, Problems& found) {
  const std::string journal = ".recover/journal.yaml";
  if (notebook.disk().info(notebook.root() + '/' + journal)) {
    found.push_back(note("change-open", {journal, 0, 0},
                         "a command was stopped midway; what it was storing is written down here and not yet in force",
                         ""));
  }
  for (const store::Leftover& left : store::leftovers(notebook.disk(), notebook.root())) {
    found.push_back(note("leftover", {left.name, 0, 0},
                         "a command was stopped while it stored " + left.file + ", and left this file", ""));
  }
}

/// The lock, when nobody has it. None too where it can't be taken at all: then nothing is on its way.
bool is_busy(Notebook& notebook, std::unique_ptr<Lock>& lock) {
  const std::string file = notebook.root() + "/.recover/lock";
  try {
    if (!notebook.disk().info(file)) return false;
    lock = notebook.disk().lock(file, std::chrono::milliseconds{0});
  } catch (const DiskFailure&) {
    return false;
  }
  return lock == nullptr;
}

void check_displaced(Notebook& notebook, Problems& found) {
  const std::string folder = ".recover/displaced/";
  std::vector<std::string> names;
  try {
    names = notebook.disk().list(notebook.root() + "/.recover/displaced");
  } catch (const DiskFailure& failure) {
    found.push_back({"not-readable",
                     Level::error,
                     {".recover/displaced", 0, 0},
                     failure.error().what(),
                     "ls -l shows who may read it"});
  }
  for (const std::string& name : names) {
    if (store::is_kept_copy(name)) continue;
    const std::string original = name.substr(0, name.rfind('-'));
    found.push_back(note("copy-kept", {folder + name, 0, 0},
                         "a text of " + original + " was put aside here, and nobody has looked at it yet",
                         "compare the two, and delete this one when nothing is missing"));
  }
}

}  // namespace

void check_leftovers(Notebook& notebook, Problems& found) {
  Problems stopped;
  check_stopped(notebook, stopped);
  std::unique_ptr<Lock> lock;
  // A command that runs just now has such files too. Once the lock is ours, what is still there was left.
  if (!stopped.empty() && !is_busy(notebook, lock)) check_stopped(notebook, found);
  check_displaced(notebook, found);
}

}  // namespace recover::verify
