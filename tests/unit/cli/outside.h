#pragma once

#include <filesystem>
#include <string>
#include <string_view>

/// For tests that ask other programs: shells and mandoc.
namespace recover::cli::outside {

/// A folder of its own, removed at the end.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();

  std::string path(std::string_view name) const { return (folder_ / name).string(); }
  /// Writes a file and returns its path.
  std::string write(std::string_view name, std::string_view text, bool executable = false) const;

 private:
  std::filesystem::path folder_;
};

/// True when there is such a program; warns that something is left out otherwise.
bool has_program(const std::string& name);

struct Answer {
  int status = 0;
  std::string output;  ///< both streams
};
/// Runs a line of sh.
Answer run(const std::string& line);

}  // namespace recover::cli::outside
