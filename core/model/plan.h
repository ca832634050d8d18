#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace recover {

/// A wellness plan or a safety plan: lines in the person's own words, under the keys of its sections.
struct Plan {
  std::map<std::string, std::vector<std::string>, std::less<>> lines;

  /// The lines of a section; none for one that is not there.
  const std::vector<std::string>& of(std::string_view section) const;
  bool empty() const { return lines.empty(); }
  friend bool operator==(const Plan&, const Plan&) = default;
};

/// The sections of plan.yaml, in order (DOMAIN.md §2.3).
inline constexpr std::array<std::string_view, 8> wellness_sections = {
    "what-helps", "good-day", "every-day", "throws-me-off", "early-signs", "getting-bad", "deciding", "coming-back"};
inline constexpr std::string_view early_signs = "early-signs";

/// The sections of safety.yaml, in order, which matters (DOMAIN.md §2.4).
inline constexpr std::array<std::string_view, 6> safety_sections = {"signs", "on-my-own",     "places-and-company",
                                                                    "ask",   "professionals", "safer-place"};

}  // namespace recover
