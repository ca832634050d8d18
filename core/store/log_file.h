#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/store/line_reader.h"
#include "core/store/log_line.h"

namespace recover::store {

/// A log file as read, by either of two ways that give equal Lines and problems. The Lines view the file's text, or
/// `said`.
struct Log {
  bool canonical = false;  ///< read straight from the bytes: every Line's text is a line of the file
  std::vector<Line> lines;
  std::deque<std::string> said;    ///< entries written otherwise, said canonically
  std::vector<std::size_t> items;  ///< of a file read through the tree: which item of its list each line is
  std::size_t item_count = 0;      ///< likewise: how many items the list has
};

/// Reads a log file: canonical lines straight from the bytes; when one line is anything else, the whole file through
/// the YAML tree. Either way gives the same Lines. What can't be understood is left out and is a problem, in order of
/// place. Codes: those of yaml::parse, and "log-shape", "day-missing", "date-unknown", "kind-missing", "kind-twice",
/// "kind-unknown" (note: perhaps of a newer version; the entry is left out), "log-month" (note: the day is not of the
/// file's month), "id-shape" (note), "at-shape" (note), "number-expected", "value-expected".
Log open_log(std::string_view file, std::string_view text, Problems& problems);
/// The same for one of many files: their lines share a reader, and `room` is a vector whose memory may be used again.
Log open_log(std::string_view file, std::string_view text, Problems& problems, LineReader& reader,
             std::vector<Line> room);

/// A log for who counts, month after month.
struct ShortLog {
  AnswersByHabit answers;    ///< of all months so far
  std::vector<Line> others;  ///< all other entries of the newest month
  Log whole;                 ///< what `others` view when the file is not canonical
};

/// Reads a month's log file into `log`. Entries and problems are those of open_log; topics are those of the reader.
void read_short(std::string_view file, std::string_view text, Month month, ShortLog& log, Problems& problems,
                LineReader& reader);

/// Bytes only; false when a line is not canonical, and for a file so large that the limits of yaml::parse need a look.
bool scan_log(std::string_view file, std::string_view text, Log& log, Problems& problems, LineReader& reader);

}  // namespace recover::store
