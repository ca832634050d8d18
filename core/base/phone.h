#pragma once

#include <string>
#include <string_view>

namespace recover {

/// Returns a number as a phone takes it, made safe to print: dashes and spaces of every kind become plain ones.
std::string dialled(std::string_view number);

}  // namespace recover
