#include "core/model/settings.h"

namespace recover {

const std::vector<std::string> wellness_areas = {"emotional",    "environmental", "financial", "intellectual",
                                                 "occupational", "physical",      "social",    "spiritual"};

std::vector<Measure> Settings::default_measures() {
  return {
      {"mood", "Mood", 1, 5, Measure::Better::higher, "heavy", "light"},
      {"energy", "Energy", 1, 5, Measure::Better::higher, "empty", "full"},
      {"stress", "Stress", 0, 10, Measure::Better::lower, "none", "a lot"},
  };
}

std::string Settings::say(const std::string& word) const {
  const auto own = words.find(word);
  return own == words.end() || own->second.empty() ? word : own->second;
}

}  // namespace recover
