#include "core/model/pack.h"

#include <cstdint>

namespace recover {
namespace {

/// FNV-1a (Fowler, Noll, Vo; 64 bit): the same on every machine, unlike std::hash.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return hash;
}

}  // namespace

const PackItem* pick(const std::vector<PackItem>& items, Day day, std::string_view subject) {
  if (items.empty()) return nullptr;
  // The subject sets where to begin and each day moves on by one: no item returns before all were seen.
  const std::uint64_t since_year_one = static_cast<std::uint64_t>(day.number() + 719'162);
  return &items[(hash_of(subject) % items.size() + since_year_one) % items.size()];
}

}  // namespace recover
