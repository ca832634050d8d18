#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recover::cli {

/// One page of section 1, in mdoc.
struct ManPage {
  std::string name;  ///< "recover-goal": the file is recover-goal.1
  std::string text;
};

/// recover(1), and a page for each first word of the table with all its verbs. `date` is the one a reader sees at the
/// foot, like "November 23, 2026".
std::vector<ManPage> man_pages(std::string_view date);

}  // namespace recover::cli
