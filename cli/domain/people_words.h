#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/app/context.h"

namespace recover::cli {

/// "hard moments", "a walk" of "hard moments, a walk" and of several such.
std::vector<std::string> good_for_from(const std::vector<std::string>& texts);

/// "Ana   text 555-0100   hard moments, a walk", in columns, with numbers before them.
std::vector<std::string> people_lines(Context& context, const std::vector<Person>& people);

}  // namespace recover::cli
