#include "core/base/text.h"
#include "core/store/codec.h"
#include "core/yaml/fields.h"

namespace recover::store {

Plan read_plan(const yaml::Node& root, std::string_view file, std::span<const std::string_view> sections,
               Problems& problems) {
  Plan plan;
  if (root.kind == yaml::Node::Kind::nothing) return plan;
  yaml::Fields fields(root, file, "a plan", problems);
  for (const std::string_view section : sections) {
    std::vector<std::string> lines = fields.texts(section);
    if (!lines.empty()) plan.lines.emplace(section, std::move(lines));
  }
  fields.finish();
  return plan;
}

}  // namespace recover::store
