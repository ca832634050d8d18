#include "core/store/embedded.h"

#include <utility>

namespace recover::store {
namespace {

using NamedText = std::pair<std::string_view, std::string_view>;

const std::vector<NamedText>& packs() {
  static const std::vector<NamedText> all = {
#include "embedded_packs.inc"
  };
  return all;
}

}  // namespace

std::string_view embedded_pack(std::string_view name) {
  for (const auto& [known, text] : packs()) {
    if (known == name) return text;
  }
  return {};
}

std::vector<std::string_view> embedded_pack_names() {
  std::vector<std::string_view> names;
  for (const NamedText& pack : packs()) names.push_back(pack.first);
  return names;
}

}  // namespace recover::store
