#include "tests/unit/cli/outside.h"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "tests/support/catch.h"

namespace recover::cli::outside {

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "recover-spine-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  folder_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string Folder::write(std::string_view name, std::string_view text, bool executable) const {
  std::string file = path(name);
  std::ofstream(file, std::ios::binary) << text;
  if (executable) std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  return file;
}

bool has_program(const std::string& name) {
  const bool there = run("command -v " + name).status == 0;
  if (!there) WARN(name + " is not installed: left out");
  return there;
}

Answer run(const std::string& line) {
  Answer answer;
  std::FILE* pipe = popen(("{ " + line + "\n} 2>&1 </dev/null").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> buffer{};
  for (std::size_t size = 0; (size = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    answer.output.append(buffer.data(), size);
  }
  const int status = pclose(pipe);
  answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return answer;
}

}  // namespace recover::cli::outside
