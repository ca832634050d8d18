#pragma once

#include <string>

#include "core/store/notebook.h"
#include "core/store/transaction.h"
#include "tests/support/fixed_random.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_disk.h"

namespace recover::test {

/// A notebook whose files a test writes: on a memory disk, at noon of a day, with the same ids each time.
struct WrittenNotebook {
  static constexpr const char* root = "/home/me/notebook";

  MemoryDisk disk;
  FixedRandom random{{1'000'003}};
  ManualClock clock;
  Day today;
  store::Notebook notebook{disk, random, clock, root};

  explicit WrittenNotebook(const char* day) : today(Day::parse(day).value()) {
    clock.set(today, std::chrono::hours{12});
  }

  void put(const std::string& file, const std::string& text) { disk.put(std::string(root) + '/' + file, text); }
  std::string text(const std::string& file) const {
    return disk.text(std::string(root) + '/' + file).value_or("(none)");
  }
};

}  // namespace recover::test
