#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recover {

/// Other programs. Words go to the program as they are: no shell reads them.
class Process {
 public:
  struct Result {
    int status = 0;  ///< exit status; 127 when the program is not there, 128+n after signal n
    std::string out;
  };

  Process() = default;
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  virtual ~Process() = default;

  /// Runs it on the person's own terminal and waits: for editors.
  virtual int run(const std::vector<std::string>& words) = 0;
  /// Runs it with `input` and collects what it prints.
  virtual Result capture(const std::vector<std::string>& words, std::string_view input) = 0;
};

}  // namespace recover
