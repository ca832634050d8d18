#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/app/context.h"
#include "core/views/plan.h"

namespace recover::cli {

/// A heading of a plan as a person reads it.
struct PlanHeading {
  std::string_view key;   ///< in the file and on the command line: "early-signs"
  std::string_view said;  ///< "Early signs, and what I do"
  std::string_view ask;   ///< the question for a line of it
};

/// A plan that a person writes for themselves: the wellness plan, or the safety plan.
struct PlanKind {
  std::string_view word;  ///< of its commands: "plan"
  store::PlanFile file;
  std::string_view title;  ///< "My plan"
  std::string_view intro;  ///< said when it is shown or asked for
  std::span<const PlanHeading> headings;
  ActionKind add;
  ActionKind edit;
  ActionKind remove;
};

extern const PlanKind wellness_plan;
extern const PlanKind safety_plan;

/// The plan as it is in the notebook.
const Plan& plan_of(Context& context, const PlanKind& kind);

/// A heading by its key, the start of one, or its number; throws Failure(ErrorKind::refused) ("section-unknown").
const PlanHeading& find_heading(const PlanKind& kind, const std::string& word);

std::vector<std::string> heading_keys(const PlanKind& kind);

/// What the help says of a word that names a section.
std::string section_help(const PlanKind& kind);

}  // namespace recover::cli
