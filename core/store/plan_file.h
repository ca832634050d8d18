#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/plan.h"
#include "core/store/codec.h"
#include "core/store/transaction.h"

namespace recover::store {

/// The two plans that a person writes for themselves.
enum class PlanFile : std::uint8_t {
  wellness,  ///< plan.yaml
  safety,    ///< safety.yaml
};

std::string_view file_of(PlanFile plan);
/// The keys that it may have, in order.
std::span<const std::string_view> sections_of(PlanFile plan);

/// Adds lines at the end of a section.
void add_lines(Transaction& transaction, PlanFile plan, std::string_view section,
               const std::vector<std::string>& lines);
/// Takes out the line at an index of a section.
void remove_line(Transaction& transaction, PlanFile plan, std::string_view section, std::size_t index);

}  // namespace recover::store
