#include "core/model/pack.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

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

/// Days since the year 1: never negative.
std::uint64_t since_year_one(Day day) { return static_cast<std::uint64_t>(day.number()) + 719'162; }

}  // namespace

std::size_t index_for_day(std::size_t count, Day day, std::string_view subject) {
  return (hash_of(subject) % count + since_year_one(day)) % count;
}

const PackItem* choose_for_day(const std::vector<PackItem>& items, Day day, std::string_view subject) {
  return items.empty() ? nullptr : &items[index_for_day(items.size(), day, subject)];
}

std::vector<PackItem> choose_several_for_day(const std::vector<PackItem>& items, Day day, std::string_view subject,
                                             std::size_t count) {
  if (items.size() <= count) return items;
  std::vector<PackItem> chosen;
  const std::uint64_t first = hash_of(subject) % items.size() + since_year_one(day) * count;
  for (std::size_t i = 0; i < count; ++i) chosen.push_back(items[(first + i) % items.size()]);
  return chosen;
}

std::vector<PackItem> items_on(const std::vector<PackItem>& items, std::string_view topic) {
  std::vector<PackItem> found;
  std::ranges::copy_if(items, std::back_inserter(found), [&](const PackItem& item) { return item.topic == topic; });
  return found;
}

}  // namespace recover
