#pragma once

#include <string_view>

namespace recover::store {

/// The text of a content pack compiled into the program; empty when there is none of that name.
std::string_view embedded_pack(std::string_view name);

}  // namespace recover::store
