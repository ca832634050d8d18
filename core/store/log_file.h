#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/entry.h"
#include "core/store/log_line.h"
#include "core/time/day.h"

namespace recover::store {

/// Called for each entry of a file, in its order. What a Line views ends with the call.
using Visit = std::function<void(const Line&)>;

/// Reads a log file: canonical lines straight from the bytes; when one line is anything else, the whole file through
/// the YAML tree. Either way `visit` sees the same Lines. What can't be understood is left out and is a problem;
/// nothing is visited before the whole file has been looked at. Codes: those of yaml::parse, and "log-shape",
/// "day-missing", "date-unknown", "kind-missing", "kind-twice", "kind-unknown" (note: perhaps of a newer version; the
/// entry is left out), "log-month" (note: the day is not of the file's month), "id-twice" (note), "id-shape" (note),
/// "at-shape" (note), "number-expected", "value-expected".
void read_log(std::string_view file, std::string_view text, const Visit& visit, Problems& problems);
/// The same with room that one file after the other may use: ten years are 120 files.
void read_log(std::string_view file, std::string_view text, const Visit& visit, Problems& problems,
              std::vector<Line>& room);

/// The file's text with the entry's line put in by day and at; existing lines keep their bytes and order, a CRLF file
/// gets CRLF. An empty text becomes a file of one line. The new text is read again and must hold all entries of the old
/// one and this. Throws Failure(Exit::unreadable) when the file has errors, or has a form that can't take a line
/// ("edit-refused").
std::string with_entry(std::string_view file, const std::string& text, const Entry& entry);

/// The file's text without the entry at `line` (its own bytes and line end; a block entry's whole lines). Checked
/// likewise.
std::string without_line(std::string_view file, const std::string& text, int line);
/// The file's text with the entry at `line` said anew. Checked likewise.
std::string with_line(std::string_view file, const std::string& text, int line, const Entry& entry);

}  // namespace recover::store
