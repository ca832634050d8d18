#pragma once

#include <algorithm>
#include <cstddef>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace recover {

/// How many things are worth doing at the same time here: 1 to 4.
inline std::size_t hands() { return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 4); }

/// Calls `work(0)` … `work(count - 1)`, each once and all at the same time; where no thread is to be had, one after the
/// other. Returns when all have; an exception of one of them, the first by number, is thrown on.
template <typename Work>
void side_by_side(std::size_t count, const Work& work) {
  std::vector<std::future<void>> others;
  others.reserve(count);
  for (std::size_t number = 1; number < count; ++number) {
    try {
      others.push_back(std::async(std::launch::async, [&work, number] { work(number); }));
    } catch (const std::system_error&) {
      others.push_back(std::async(std::launch::deferred, [&work, number] { work(number); }));
    }
  }
  if (count > 0) work(0);
  for (std::future<void>& other : others) other.get();
}

}  // namespace recover
