#include "core/rules/comebacks.h"

#include <algorithm>

namespace recover {
namespace {

constexpr int least_gaps = 2;
constexpr std::chrono::days long_away{7};

}  // namespace

void Comebacks::kept(Day day, bool run_ended) {
  if (gaps_ >= least_gaps && last_kept_) {
    found_.push_back(day);
    greeted_ = run_ended || day - *last_kept_ >= long_away;
    gaps_ = 0;
  }
  last_kept_ = day;
}

void Comebacks::look(const Days& days, const Judged& unit, bool run_ended) {
  const bool is_day = unit.days.first == unit.days.last;  // it is kept when its only day is
  if (is_day && unit.mark == Judged::Mark::kept) kept(unit.days.first, run_ended);
  const Day last = std::min(unit.days.last, days.today());
  for (Day day = unit.days.first; !is_day && day <= last; ++day) {
    if (days.kept(day)) kept(day, run_ended);
  }
  if (unit.mark == Judged::Mark::kept) gaps_ = 0;
  if (unit.mark == Judged::Mark::gap) ++gaps_;
}

}  // namespace recover
