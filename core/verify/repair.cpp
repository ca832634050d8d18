#include "core/verify/repair.h"

#include "core/base/text.h"
#include "core/verify/leftovers.h"
#include "core/verify/modes.h"
#include "core/verify/repair_log.h"

namespace recover::verify {
namespace {

using store::Notebook;

/// What a stopped command left and begin() has dealt with.
void tell_settled(Notebook& notebook, const Problems& before, Repairs& done) {
  for (const Problem& problem : before) {
    const std::string& name = problem.location.file;
    if (problem.code == "copy-kept" || notebook.disk().info(notebook.root() + '/' + name)) continue;
    done.push_back({name,
                    problem.code == "leftover" ? "put away what a stopped command had left"
                                               : "settled the change that was stopped midway",
                    {}});
  }
}

/// What others may do is no part of a text: undo doesn't open a file to them again.
void narrow_modes(Notebook& notebook, Repairs& done) {
  constexpr unsigned for_owner = 0700;
  int closed = 0;
  for (const OpenMode& open : open_modes(notebook)) {
    const std::string path = open.name.empty() ? notebook.root() : notebook.root() + '/' + open.name;
    try {
      const auto info = notebook.disk().info(path);
      if (!info || !info->own) continue;
      notebook.disk().set_mode(path, info->mode & for_owner);
      ++closed;
    } catch (const DiskFailure&) {
      continue;  // it is said again, as what remains
    }
  }
  if (closed > 0)
    done.push_back({"", "closed " + counted(closed, "file or folder", "files and folders") + " to others", {}});
}

}  // namespace

Fixed fix(Notebook& notebook) {
  Fixed fixed;
  Problems left;
  check_leftovers(notebook, left);
  store::Transaction transaction = notebook.begin(ActionKind::repair);
  transaction.whole_texts();
  tell_settled(notebook, left, fixed.repairs);
  const std::size_t settled = fixed.repairs.size();
  for (Repair& repair : repair_texts(notebook, transaction, [&](const std::string&file, std::string_view text) {
         return notebook.writer().keep_copy(file, text);
       })) {
    fixed.repairs.push_back(std::move(repair));
  }
  fixed.undoable = fixed.repairs.size() > settled;
  narrow_modes(notebook, fixed.repairs);
  fixed.stored = transaction.commit();
  return fixed;
}

}  // namespace recover::verify
