#pragma once

#include <cstddef>
#include <string>

#include "core/store/notebook.h"

namespace recover::views {

/// The index in self-talk.yaml of the line that a word means: its number from 1, or a part of it that no other line
/// has. Throws Failure: refused ("line-unknown", "name-ambiguous"), or unreadable when the file holds an error.
std::size_t find_self_talk(store::Notebook& notebook, const std::string& word);

/// True when these words are a line of the self-talk, in upper or lower case. Throws Failure(ErrorKind::unreadable)
/// when the file holds an error.
bool has_self_talk(store::Notebook& notebook, const std::string& words);

}  // namespace recover::views
