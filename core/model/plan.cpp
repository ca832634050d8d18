#include "core/model/plan.h"

namespace recover {

const std::vector<std::string>& Plan::of(std::string_view section) const {
  static const std::vector<std::string> none;
  const auto found = lines.find(section);
  return found == lines.end() ? none : found->second;
}

}  // namespace recover
