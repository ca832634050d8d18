#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/store/notebook.h"
#include "core/store/transaction.h"

namespace recover::verify {

/// One thing that was mended.
struct Repair {
  std::string file;  ///< relative to the notebook
  std::string what;  ///< "took the empty bytes off its end", without a final stop
  std::string copy;  ///< where the file is kept as it was; empty when undo alone brings it back
};

using Repairs = std::vector<Repair>;

/// Keeps a copy of a text before it is mended, and says where; empty when it needs none.
using KeepCopy = std::function<std::string(const std::string& file, std::string_view text)>;

/// Mends in the draft what can be mended without guessing: empty bytes at the end of a file, a last line of a log that
/// stops in the middle, a line that stands twice with one id, an entry in another month's file. A file that has other
/// things to mend, or that may not be written, is left as it is.
Repairs repair_texts(store::Notebook& notebook, store::Transaction& transaction, const KeepCopy& keep);

/// What --fix did to a notebook.
struct Fixed {
  Repairs repairs;
  bool undoable = false;  ///< texts were changed: `undo` brings them back
  store::Stored stored = store::Stored::safely;
};

/// Makes the safe repairs as one change: those of `repair_texts`, a change that was stopped midway finished, what a
/// stopped command left taken away (or put aside when it says something of its own), files closed to others. Throws
/// like Notebook::begin and Transaction::commit.
Fixed fix(store::Notebook& notebook);

}  // namespace recover::verify
