#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/app/context.h"

namespace recover::cli {

inline constexpr const char* people_file = "people.yaml";

/// The place in people.yaml of whom a word means: a whole name, a number of `recover people`, or the start of one name.
/// Throws Failure: usage ("person-unknown", "name-ambiguous"), or unreadable when the file can't be understood.
std::size_t find_person(Context& context, const std::string& word);
/// The same without an error for somebody unknown: none.
std::optional<std::size_t> look_for_person(Context& context, const std::string& word);

/// A free name for somebody new or renamed (`keeps` may keep theirs); throws Failure(ErrorKind::refused) ("name-taken",
/// "title-empty").
std::string name_for_person(Context& context, const std::string& words, std::optional<std::size_t> keeps = {});

/// "hard moments", "a walk" of "hard moments, a walk" and of several such.
std::vector<std::string> good_for_from(const std::vector<std::string>& texts);

/// "Ana   text 555-0100   hard moments, a walk", in columns, with numbers before them.
std::vector<std::string> people_lines(Context& context, const std::vector<Person>& people);

}  // namespace recover::cli
