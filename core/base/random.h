#pragma once

#include <cstdint>

namespace recover {

/// Where entry ids and temporary names come from. The real one asks the system; tests give a fixed row.
class Random {
 public:
  Random() = default;
  Random(const Random&) = delete;
  Random& operator=(const Random&) = delete;
  virtual ~Random() = default;
  virtual std::uint64_t next() = 0;
};

}  // namespace recover
