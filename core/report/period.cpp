#include "core/report/period.h"

#include <algorithm>
#include <functional>
#include <map>

namespace recover::report {
namespace {

using std::chrono::days;

/// Adds to the side that holds the day; a day of neither is left out.
template <typename T>
T* side(Comparison<T>& figure, const PeriodInput& input, Day day) {
  if (input.range.has(day)) return &figure.now;
  if (input.before.has(day)) return &figure.before;
  return nullptr;
}

template <typename T, typename N>
void add(Comparison<T>& figure, const PeriodInput& input, Day day, N amount) {
  if (T* place = side(figure, input, day)) *place += amount;
}

PracticeFigures practice(const Practiced& practiced, const PeriodInput& input) {
  const Habit& habit = practiced.habit;
  PracticeFigures figures;
  figures.name = habit.name;
  figures.title = habit.title;
  if (!habit.amount.empty()) {
    const Target& target = in_force(habit.amount, input.range.last);
    figures.unit = target.unit;
    if (target.bound != Target::Bound::about) figures.target = target.text();
  }
  for (const DayRecord& record : practiced.records) {
    const EntryKind kind = record.kind();
    if (is_kept(kind)) add(figures.kept, input, record.day(), 1);
    if (kind == EntryKind::rest || kind == EntryKind::unable) add(figures.rest, input, record.day(), 1);
  }
  for (const auto& [day, amount] : practiced.amounts) {
    add(figures.amount, input, day, amount);
    if (habit.amount.empty() || !input.range.has(day)) continue;
    ++figures.target_days;
    if (in_force(habit.amount, day).met_by(amount)) ++figures.target_met;
  }
  return figures;
}

std::vector<MeasureFigures> measures(const PeriodInput& input) {
  std::vector<MeasureFigures> all;
  for (const Measure& measure : input.measures) {
    MeasureFigures figures{measure.name, measure.title, measure.low, measure.high, {}, {}};
    Comparison<double> sum;
    for (const Measured& check_in : input.check_ins) {
      for (const auto& [name, value] : check_in.values) {
        if (name != measure.name) continue;
        add(figures.count, input, check_in.day, 1);
        add(sum, input, check_in.day, value);
      }
    }
    if (figures.count.now > 0) figures.mean.now = sum.now / figures.count.now;
    if (figures.count.before > 0) figures.mean.before = sum.before / figures.count.before;
    if (figures.count.now + figures.count.before > 0) all.push_back(std::move(figures));
  }
  return all;
}

void take_goals(PeriodFigures& figures, const PeriodInput& input) {
  for (const Goal& goal : input.goals) {
    for (const Step& step : goal.steps) {
      if (!step.done) continue;
      add(figures.steps, input, *step.done, 1);
      if (input.range.has(*step.done)) figures.step_texts.push_back({*step.done, step.text + " (" + goal.title + ')'});
    }
    if (goal.done && input.range.has(*goal.done)) figures.goals_done.push_back({*goal.done, goal.title});
  }
  std::ranges::stable_sort(figures.step_texts, {}, &Dated::day);
}

}  // namespace

bool PeriodFigures::empty() const {
  return practices.empty() && check_ins.now + check_ins.before == 0 && wins.now + wins.before == 0 &&
         steps.now + steps.before == 0 && goals_done.empty() && !toolbox;
}

PeriodFigures period_figures(const PeriodInput& input) {
  PeriodFigures figures;
  figures.range = input.range;
  figures.before = input.before;
  for (const Practiced& practiced : input.habits) {
    PracticeFigures one = practice(practiced, input);
    const int anything = one.kept.now + one.kept.before + one.rest.now + one.rest.before;
    if (anything > 0) figures.practices.push_back(std::move(one));
  }
  std::ranges::stable_sort(figures.practices, std::greater{}, [](const PracticeFigures& one) { return one.kept.now; });
  for (const Measured& check_in : input.check_ins) add(figures.check_ins, input, check_in.day, 1);
  figures.measures = measures(input);
  for (const Dated& win : input.wins) {
    add(figures.wins, input, win.day, 1);
    if (input.range.has(win.day)) figures.win_texts.push_back(win);
  }
  take_goals(figures, input);
  if (input.toolbox) figures.toolbox = toolbox_figures(*input.toolbox, {input.range, input.before});
  if (figures.toolbox && figures.toolbox->empty()) figures.toolbox.reset();
  return figures;
}

std::pair<Range, Range> beside_before(const Range& range) {
  const days length{range.days()};
  return {range, {range.first - length, range.first - days{1}}};
}

namespace {

/// So many months from `first` on, beside as many before.
std::pair<Range, Range> whole_months(Day first, int months) {
  return {{first, add_months(first, months) - days{1}}, {add_months(first, -months), first - days{1}}};
}

}  // namespace

std::optional<std::pair<Range, Range>> named_period(std::string_view word, Day today,
                                                    std::chrono::weekday week_starts) {
  if (word.empty()) return beside_before({today - days{6}, today});
  if (word == "day") return beside_before({today, today});
  if (const auto month = Month::parse(word)) return whole_months(month->first(), 1);
  if (const auto january = Month::parse(std::string(word) + "-01"); word.size() == 4 && january) {
    return whole_months(january->first(), 12);
  }
  Day first;
  Day earlier;
  if (word == "week") {
    first = week_start(today, week_starts);
    earlier = first - days{7};
  } else if (word == "month") {
    first = Month::of(today).first();
    earlier = add_months(first, -1);
  } else if (word == "year") {
    first = Month{Month::of(today).year, 1}.first();
    earlier = add_months(first, -12);
  } else {
    return std::nullopt;
  }
  const Range range{first, today};
  return std::pair{range, Range{earlier, std::min(earlier + (today - first), first - days{1})}};
}

}  // namespace recover::report
