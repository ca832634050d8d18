#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/process.h"

namespace recover::test {

/// Remembers what was started and answers as the test says.
class FakeProcess final : public Process {
 public:
  struct Call {
    std::vector<std::string> words;
    std::string input;
    friend bool operator==(const Call&, const Call&) = default;
  };

  std::vector<Call> calls;
  /// What a program does; without one, no program is there (127).
  std::function<Result(const Call&)> answer;

  int run(const std::vector<std::string>& words) override { return respond({words, {}}).status; }
  Result capture(const std::vector<std::string>& words, std::string_view input) override {
    return respond({words, std::string(input)});
  }

 private:
  Result respond(Call call) {
    calls.push_back(std::move(call));
    return answer ? answer(calls.back()) : Result{127, {}};
  }
};

}  // namespace recover::test
