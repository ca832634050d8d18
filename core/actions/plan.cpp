#include "core/actions/plan.h"

#include <algorithm>
#include <span>

#include "core/base/text.h"
#include "core/views/plan.h"

namespace recover::actions {
namespace {

void check_section(store::PlanFile plan, std::string_view section) {
  const std::span<const std::string_view> sections = store::sections_of(plan);
  if (std::ranges::find(sections, section) != sections.end()) return;
  const std::vector<std::string> known(sections.begin(), sections.end());
  refuse("section-unknown", '"' + std::string(section) + "\" is not one of the sections", listed(known, "or"));
}

}  // namespace

std::size_t add_to_plan(store::Transaction& transaction, store::PlanFile plan, std::string_view section,
                        const std::vector<std::string>& lines) {
  check_section(plan, section);
  views::readable_plan(transaction.notebook(), plan);
  std::vector<std::string> added;
  for (const std::string& line : lines) {
    if (!trim(line).empty()) added.emplace_back(trim(line));
  }
  store::add_lines(transaction, plan, section, added);
  return added.size();
}

void remove_from_plan(store::Transaction& transaction, store::PlanFile plan, std::string_view section,
                      std::size_t index) {
  check_section(plan, section);
  const std::size_t lines = views::readable_plan(transaction.notebook(), plan).of(section).size();
  if (index >= lines) {
    refuse("line-unknown",
           '"' + std::string(section) + "\" has " + counted(static_cast<std::int64_t>(lines), "line", "lines"), {});
  }
  store::remove_line(transaction, plan, section, index);
}

}  // namespace recover::actions
