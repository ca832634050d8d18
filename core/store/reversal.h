#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/store/notebook_writer.h"
#include "core/store/undo_record.h"

namespace recover::store {

/// The text of a file of the notebook as it is now; none when it is not there.
using Current = std::function<std::optional<std::string>(const std::string& file)>;

/// The change that takes back what the record says was done, as far as the files still say so; a note for the rest.
NotebookWriter::Reversal reverse(const UndoRecord& record, const Current& current);

}  // namespace recover::store
