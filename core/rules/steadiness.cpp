#include "core/rules/steadiness.h"

#include <cmath>

namespace recover {

void Steadiness::follow(const Schedule& schedule) {
  // With a daily habit half of the value is 13 days old; one asked for less often remembers fewer units, over more
  // days.
  const double half_life = 13 * std::sqrt(schedule.due_a_day());
  memory_ = half_life > 0 ? std::exp2(-1 / half_life) : 1;
  powers_.assign(1, 1);
}

std::string_view steadiness_word(double steadiness) {
  if (steadiness < .20) return "starting";
  if (steadiness < .50) return "finding its place";
  return steadiness < .80 ? "taking root" : "steady";
}

}  // namespace recover
