#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/random.h"

namespace recover::test {

/// Gives the numbers it was given, in a row; then goes on counting up from the last one.
class FixedRandom final : public Random {
 public:
  FixedRandom() = default;
  explicit FixedRandom(std::vector<std::uint64_t> row) : row_(std::move(row)) {}

  std::uint64_t next() override {
    last_ = used_ < row_.size() ? row_[used_++] : last_ + 1;
    return last_;
  }

 private:
  std::vector<std::uint64_t> row_;
  std::size_t used_ = 0;
  std::uint64_t last_ = 0;
};

}  // namespace recover::test
