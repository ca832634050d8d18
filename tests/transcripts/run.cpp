// Runs transcripts: every .test file named, or all of them. With RECOVER_ACCEPT=1 what was shown becomes what is
// expected.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "core/base/text.h"
#include "tests/session/transcript.h"

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

/// Lines without the empty ones before a command, a comment or the end: they carry no meaning.
std::vector<std::string> meaningful(const std::string& text) {
  std::vector<std::string> lines;
  for (const std::string_view line : recover::split(text, '\n')) {
    if (recover::test::is_test_line(line)) {
      while (!lines.empty() && lines.back().empty()) lines.pop_back();
    }
    lines.emplace_back(line);
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

void show_difference(const fs::path& path, const std::vector<std::string>& expected,
                     const std::vector<std::string>& actual) {
  std::size_t at = 0;
  while (at < expected.size() && at < actual.size() && expected[at] == actual[at]) ++at;
  std::cout << path.string() << ": differs\n";
  for (std::size_t i = at > 4 ? at - 4 : 0; i < at; ++i) std::cout << "    " << actual[i] << '\n';
  for (std::size_t i = at; i < std::min(at + 8, expected.size()); ++i) std::cout << "  - " << expected[i] << '\n';
  for (std::size_t i = at; i < std::min(at + 8, actual.size()); ++i) std::cout << "  + " << actual[i] << '\n';
}

/// True when the file shows what it expects.
bool passes(const fs::path& path, bool accept) {
  const std::string text = text_of(path);
  const auto result = recover::test::run_transcript(text);
  const auto expected = meaningful(text);
  const auto actual = meaningful(result.actual);
  if (result.commands == 0) std::cout << path.string() << ": no command in it\n";
  if (expected == actual) return result.commands > 0;
  if (accept) {
    std::string accepted;
    for (const std::string& line : actual) {
      if ((line.starts_with("$ ") || line.starts_with("#")) && !accepted.empty() && !accepted.ends_with("\n\n") &&
          accepted.find("\n$ ") != std::string::npos && !line.starts_with("$ cat")) {
        accepted += '\n';
      }
      accepted += line + '\n';
    }
    std::ofstream(path, std::ios::binary) << accepted;
    return true;
  }
  show_difference(path, expected, actual);
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<fs::path> files(argv + 1, argv + argc);
  if (files.empty()) {
    for (const auto& entry : fs::directory_iterator(fs::path(RECOVER_SOURCE_DIR) / "tests/transcripts")) {
      if (entry.path().extension() == ".test") files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  const bool accept = std::getenv("RECOVER_ACCEPT") != nullptr;
  int failed = 0;
  for (const fs::path& file : files) failed += passes(file, accept) ? 0 : 1;
  std::cout << files.size() - static_cast<std::size_t>(failed) << " passed, " << failed << " failed\n";
  return failed == 0 && !files.empty() ? 0 : 1;
}
