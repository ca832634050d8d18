#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/store/notebook.h"

namespace recover::views {

/// The index in people.yaml of whom a word means: a whole name, a number from 1, or the start of one name. None when it
/// means nobody. Throws Failure: refused ("name-ambiguous", with the names it begins as the hint), or unreadable when
/// the file holds an error.
std::optional<std::size_t> look_for_person(store::Notebook& notebook, const std::string& word);
/// The same, and somebody unknown is refused ("person-unknown").
std::size_t find_person(store::Notebook& notebook, const std::string& word);

/// Returns `words` without spaces around them as a name for somebody new, or for the person at `keeps`, who may keep
/// theirs. Throws Failure: refused ("title-empty", "name-taken"), or unreadable when the file holds an error.
std::string free_person_name(store::Notebook& notebook, const std::string& words,
                             std::optional<std::size_t> keeps = {});

}  // namespace recover::views
