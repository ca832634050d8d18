#pragma once

// Catch2 under one name. Debian 13 has Catch2 3, whose headers are split; Debian 12 has Catch2 2, in one header.
// Tests use the names of Catch2 3 (`Catch::Approx`, `Catch::Matchers::ContainsSubstring`), and this adds them to
// Catch2 2.
#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#else
#include <catch2/catch.hpp>
#include <string>

namespace Catch {

using Detail::Approx;

namespace Matchers {

/// Matches a text that holds `part`, as Catch2 3 calls it.
inline StdString::ContainsMatcher ContainsSubstring(const std::string& part) { return Contains(part); }

}  // namespace Matchers
}  // namespace Catch
#endif
