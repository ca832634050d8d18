#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recover::test {

/// What running a transcript gave: the file as it would be if everything shown were expected.
struct TranscriptResult {
  std::string actual;
  std::vector<std::string> shown;  ///< every line a person saw, for the language test
  int commands = 0;
};

/// True for lines that are the test's own (commands, comments, typed lines, settings) and not an expectation.
bool is_test_line(std::string_view line);

/// Runs the commands of a .test file in one session. CONTRIBUTING.md has the format.
TranscriptResult run_transcript(std::string_view text);

}  // namespace recover::test
