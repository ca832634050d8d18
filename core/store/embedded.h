#pragma once

#include <string_view>
#include <vector>

namespace recover::store {

/// The text of a content pack compiled into the program; empty when there is none of that name.
std::string_view embedded_pack(std::string_view name);

/// The names of all of them: "breathing" …, and "helplines", whose rows have a form of their own.
std::vector<std::string_view> embedded_pack_names();

}  // namespace recover::store
