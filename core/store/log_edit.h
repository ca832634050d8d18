#pragma once

#include <string>
#include <string_view>

#include "core/model/entry.h"

namespace recover::store {

/// The file's text with the entry's line put in by day and at; existing lines keep their bytes and order, a CRLF file
/// gets CRLF. An empty text becomes a file of one line. The new text is read again and must hold all entries of the old
/// one and this. Throws Failure(ErrorKind::unreadable) when the file has errors, or has a form that can't take a line
/// ("edit-refused").
std::string with_entry(std::string_view file, const std::string& text, const Entry& entry);

/// The file's text without the entry at `line` (its own bytes and line end; a block entry's whole lines). Checked
/// likewise.
std::string without_line(std::string_view file, const std::string& text, int line);
/// The file's text with the entry at `line` said anew. Checked likewise.
std::string with_line(std::string_view file, const std::string& text, int line, const Entry& entry);

}  // namespace recover::store
