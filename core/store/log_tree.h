#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
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

/// The way `read_log` takes: bytes where they are canonical, else the tree. Problems come in order of place.
/// `room` is a vector whose memory may be used again.
Log open_log(std::string_view file, std::string_view text, Problems& problems, std::vector<Line> room = {});

/// Bytes only; false when a line is not canonical, and for a file so large that the limits of yaml::parse need a look.
bool scan_log(std::string_view file, std::string_view text, Log& log, Problems& problems);

/// Through the YAML tree, whatever the file looks like.
void tree_log(std::string_view file, std::string_view text, Log& log, Problems& problems);

}  // namespace recover::store
