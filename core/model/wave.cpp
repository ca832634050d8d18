#include "core/model/wave.h"

#include <string_view>

namespace recover {
namespace {

std::optional<double> level(const Entry& entry, std::string_view key) {
  for (const auto& [name, value] : entry.about.entries) {
    if (name == key) return value.as_number();
  }
  return std::nullopt;
}

}  // namespace

bool came_down(const Entry& entry) {
  const auto peak = level(entry, "peak");
  const auto end = level(entry, "end");
  return peak && end && *end < *peak;
}

}  // namespace recover
