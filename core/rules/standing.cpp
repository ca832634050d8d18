#include "core/rules/standing.h"

#include <algorithm>

#include "core/rules/comebacks.h"
#include "core/rules/judge_days.h"
#include "core/rules/run.h"
#include "core/rules/sections.h"
#include "core/rules/steadiness.h"

namespace recover {
namespace {

/// The figures that need no schedule.
Standing totals(const Days& known) {
  using std::chrono::days;
  Standing standing;
  standing.total = known.kept_in(known.range());
  standing.kept_7 = known.kept_in({known.today() - days{6}, known.today()});
  standing.kept_30 = known.kept_in({known.today() - days{29}, known.today()});
  standing.last_kept = known.last_kept();
  return standing;
}

/// Takes the judged units of all sections, in order.
class Tally {
 public:
  Tally(const Habit& habit, const Days& days) : days_(days), grace_(habit.grace), run_(run_of(Unit::day, grace_)) {}

  /// Units of `section` follow.
  void enter(const Section& section) {
    if (!section.continues()) run_ = run_of(section.schedule.unit(), grace_);
    steadiness_.follow(section.schedule);
    by_due_ = grace_by_due(section.schedule);
  }

  void take(const Judged& judged) {
    comebacks_.look(days_, judged, run_.ended());
    steadiness_.look(judged);
    count(judged);
  }

  void take_kept(Range days) {
    comebacks_.look_at_kept(days, run_.ended());
    steadiness_.keep(days.days());
    place_.calendar += days.days();
    place_.due += days.days();
    run_.keep(days.days());
  }

  void give(Standing& standing) const {
    standing.streak = run_.length();
    standing.best = run_.best();
    standing.grace_used = run_.grace_used();
    standing.comebacks = comebacks_.found();
    standing.comeback_greeted = comebacks_.greeted();
    standing.steadiness = steadiness_.value();
  }

 private:
  void count(const Judged& judged) {
    ++place_.calendar;
    const bool gap = judged.mark == Judged::Mark::gap;
    const bool kept = judged.mark == Judged::Mark::kept;
    if (gap || (kept && judged.due)) ++place_.due;
    if (kept) run_.keep();
    if (gap) run_.gap(place_, by_due_);
  }

  const Days& days_;
  int grace_;
  bool by_due_ = false;  ///< how grace is measured
  Run run_;
  Comebacks comebacks_;
  Steadiness steadiness_;
  Place place_;
};

}  // namespace

Standing standing(const Habit& habit, std::span<const DayRecord> records, const CountingFrame& frame) {
  const Days days(habit, records, frame);
  Standing standing = totals(days);
  const Schedule& schedule = in_force(habit.every, frame.today);
  standing.unit = schedule.unit();
  if (schedule.kind == Schedule::Kind::track) return standing;
  Tally tally(habit, days);
  for (const Section& section : sections_of(habit, days.range(), days.begin())) {
    tally.enter(section);
    judge_section(days, section, frame.week_starts, tally);
  }
  tally.give(standing);
  return standing;
}

}  // namespace recover
