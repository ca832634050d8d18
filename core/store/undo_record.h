#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/notebook_writer.h"

namespace recover::store {

/// What a change did to one file, as it is written down: both texts whole, or for a log its lines that came and went.
struct FileDelta {
  FileChange texts;  ///< of a log by lines, the name alone
  bool by_lines = false;
  bool created = false;  ///< by lines: the file was not there before
  std::vector<std::string> removed;
  std::vector<std::string> added;
};

/// A change as it is written down in `.recover/`: the journal has whole texts, what can be undone has lines where it
/// can.
struct UndoRecord {
  ActionTitle title;
  std::vector<FileDelta> files;
};

/// The lines of a log that came and went; none when that doesn't say all: a log that is not canonical, or whose lines
/// are not told apart by their ids.
std::optional<FileDelta> lines_delta(const FileChange& change);

UndoRecord whole_record(const Change& change);
UndoRecord short_record(const Change& change);

std::string write_record(const UndoRecord& record, std::string_view comment);
/// None when it is not whole: these files are not made safe against a power cut.
std::optional<UndoRecord> read_record(std::string_view text);

}  // namespace recover::store
