#include "core/store/embedded.h"

#include <utility>
#include <vector>

namespace recover::store {

std::string_view embedded_pack(std::string_view name) {
  static const std::vector<std::pair<std::string_view, std::string_view>> packs = {
#include "embedded_packs.inc"
  };
  for (const auto& [known, text] : packs) {
    if (known == name) return text;
  }
  return {};
}

}  // namespace recover::store
