#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/plan_file.h"
#include "core/store/transaction.h"

namespace recover::actions {

/// Adds lines at the end of a section of a plan, in the person's own words; empty ones are left out. Returns how many
/// were added. Throws Failure: refused ("section-unknown") for a section that the plan doesn't have, or unreadable when
/// the file holds an error.
std::size_t add_to_plan(store::Transaction& transaction, store::PlanFile plan, std::string_view section,
                        const std::vector<std::string>& lines);

/// Takes out the line at an index of a section. Throws Failure: refused ("line-unknown"), or as above.
void remove_from_plan(store::Transaction& transaction, store::PlanFile plan, std::string_view section,
                      std::size_t index);

}  // namespace recover::actions
