#include "core/store/plan_file.h"

#include "core/yaml/fields.h"
#include "core/yaml/write.h"

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

std::string_view file_of(PlanFile plan) { return plan == PlanFile::safety ? "safety.yaml" : "plan.yaml"; }

std::span<const std::string_view> sections_of(PlanFile plan) {
  if (plan == PlanFile::safety) return safety_sections;
  return wellness_sections;
}

void add_lines(Transaction& transaction, PlanFile plan, std::string_view section,
               const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    transaction.edit(std::string(file_of(plan)), [&](yaml::YamlEditor& editor) {
      return editor.append({std::string(section)}, yaml::flow_scalar(line));
    });
  }
}

void remove_line(Transaction& transaction, PlanFile plan, std::string_view section, std::size_t index) {
  transaction.edit(std::string(file_of(plan)), [&](yaml::YamlEditor& editor) {
    return editor.remove({std::string(section), std::to_string(index)});
  });
}

}  // namespace recover::store
