#include "core/rules/habit_stats.h"

#include <algorithm>

#include "core/rules/comebacks.h"
#include "core/rules/evaluate_days.h"
#include "core/rules/run.h"
#include "core/rules/schedule_spans.h"
#include "core/rules/steadiness.h"

namespace recover {
namespace {

/// The figures that need no schedule.
HabitStats totals(const HabitCalendar& known) {
  using std::chrono::days;
  HabitStats stats;
  stats.total = known.kept_in(known.range());
  stats.kept_7 = known.kept_in({known.today() - days{6}, known.today()});
  stats.kept_30 = known.kept_in({known.today() - days{29}, known.today()});
  stats.last_kept = known.last_kept();
  return stats;
}

/// Takes the judged units of all sections, in order.
class StatsVisitor {
 public:
  StatsVisitor(const Habit& habit, const HabitCalendar& days)
      : days_(days), grace_(habit.grace), run_(run_of(Unit::day, grace_)) {}

  /// Units of `section` follow.
  void enter(const ScheduleSpan& span) {
    if (!span.continues()) run_ = run_of(span.schedule.unit(), grace_);
    steadiness_.follow(span.schedule);
    by_due_ = grace_by_due(span.schedule);
  }

  void on_unit(const EvaluatedUnit& judged) {
    comebacks_.look(days_, judged, run_.ended());
    steadiness_.look(judged);
    count(judged);
  }

  void on_kept_run(Range days) {
    comebacks_.look_at_kept(days, run_.ended());
    steadiness_.keep(days.days());
    place_.calendar += days.days();
    place_.due += days.days();
    run_.keep(days.days());
  }

  void give(HabitStats& stats) const {
    stats.streak = run_.length();
    stats.best = run_.best();
    stats.grace_used = run_.grace_used();
    stats.comebacks = comebacks_.found();
    stats.comeback_greeted = comebacks_.greeted();
    stats.steadiness = steadiness_.value();
  }

 private:
  void count(const EvaluatedUnit& judged) {
    ++place_.calendar;
    const bool gap = judged.mark == EvaluatedUnit::Mark::gap;
    const bool kept = judged.mark == EvaluatedUnit::Mark::kept;
    if (gap || (kept && judged.due)) ++place_.due;
    if (kept) run_.keep();
    if (gap) run_.gap(place_, by_due_);
  }

  const HabitCalendar& days_;
  int grace_;
  bool by_due_ = false;  ///< how grace is measured
  Run run_;
  Comebacks comebacks_;
  Steadiness steadiness_;
  GapPosition place_;
};

}  // namespace

HabitStats habit_stats(const Habit& habit, std::span<const DayRecord> records, const RuleContext& frame) {
  const HabitCalendar days(habit, records, frame);
  HabitStats stats = totals(days);
  const Schedule& schedule = in_force(habit.every, frame.today);
  stats.unit = schedule.unit();
  if (schedule.kind == Schedule::Kind::track) return stats;
  StatsVisitor visitor(habit, days);
  for (const ScheduleSpan& span : schedule_spans_of(habit, days.range(), days.begin())) {
    visitor.enter(span);
    evaluate_schedule_span(days, span, frame.week_starts, visitor);
  }
  visitor.give(stats);
  return stats;
}

}  // namespace recover
