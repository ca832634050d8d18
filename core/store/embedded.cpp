#include "core/store/embedded.h"

#include <algorithm>
#include <array>
#include <utility>

namespace recover::store {
namespace {

constexpr auto packs = std::to_array<std::pair<std::string_view, std::string_view>>({
#include "embedded_packs.inc"
});

}  // namespace

std::string_view embedded_pack(std::string_view name) {
  const auto* const found = std::ranges::find(packs, name, &std::pair<std::string_view, std::string_view>::first);
  return found == packs.end() ? std::string_view{} : found->second;
}

}  // namespace recover::store
