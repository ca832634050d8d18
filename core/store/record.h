#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/change.h"

namespace recover::store {

/// What a change did to one file, as it is written down: both texts whole, or for a log its lines that came and went.
struct Trace {
  FileChange texts;  ///< of a log by lines, the name alone
  bool by_lines = false;
  bool created = false;  ///< by lines: the file was not there before
  std::vector<std::string> removed;
  std::vector<std::string> added;
};

/// A change as it is written down in `.recover/`: the journal has whole texts, what can be undone has lines where it
/// can.
struct Record {
  std::string title;
  std::vector<Trace> files;
};

/// The lines of a log that came and went; none when that doesn't say all: a log that is not canonical, or whose lines
/// are not told apart by their ids.
std::optional<Trace> lines_trace(const FileChange& change);

Record whole_record(const Change& change);
Record short_record(const Change& change);

std::string write_record(const Record& record, std::string_view comment);
/// None when it is not whole: these files are not made safe against a power cut.
std::optional<Record> read_record(std::string_view text);

}  // namespace recover::store
