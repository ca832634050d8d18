#include "core/rules/celebrations.h"

#include <algorithm>
#include <array>

#include "core/rules/counter.h"
#include "core/rules/longest_run.h"

namespace recover {
namespace {

using CelebrationKind = Celebration::Kind;
using Remembered = std::span<const Entry>;
using std::chrono::days;

constexpr std::array milestones_to_100 = {1, 3, 7, 14, 30, 50, 100};
constexpr days shown_late{30};  ///< T3, and steps and goals alike

bool recent(Day day, Day today) { return day <= today && today - day <= shown_late; }

/// Adds `celebration` unless it was shown on an earlier day; what was shown today stays visible today (R15).
void add_unless_shown(std::vector<Celebration>& earned, Celebration celebration, Remembered remembered, Day today) {
  const bool shown = std::ranges::any_of(
      remembered, [&](const Entry& entry) { return entry.day < today && remembers(entry, celebration); });
  if (!shown) earned.push_back(std::move(celebration));
}

/// The newest of R14's milestones (R6: only that one).
std::optional<int> newest_milestone(int total, std::span<const int> own) {
  const std::vector<int> reached = milestones_up_to(total, own);
  return reached.empty() ? std::nullopt : std::optional(reached.back());
}

/// The day of the `number`-th kept day of `total`.
Day day_of_kept(std::span<const DayRecord> records, int number, int total) {
  int later = total - number;
  for (auto record = records.rbegin(); record != records.rend(); ++record) {
    if (is_kept(record->kind()) && later-- == 0) return record->day();
  }
  return records.back().day();
}

std::vector<Entry> not_before(Day day, Remembered remembered) {
  std::vector<Entry> later;
  std::ranges::copy_if(remembered, std::back_inserter(later), [day](const Entry& entry) { return day <= entry.day; });
  return later;
}

/// R8: greeted, and of today or yesterday.
bool is_fresh_comeback(const HabitStats& stats, Day today) {
  return !stats.comebacks.empty() && stats.comeback_greeted && today - stats.comebacks.back() <= days{1};
}

}  // namespace

std::vector<int> milestones_up_to(int most, std::span<const int> own) {
  std::vector<int> milestones;
  const auto add = [&](int milestone) {
    if (milestone > 0 && milestone <= most) milestones.push_back(milestone);
  };
  std::ranges::for_each(milestones_to_100, add);
  for (int hundreds = 200; hundreds <= most; hundreds += 100) milestones.push_back(hundreds);
  std::ranges::for_each(own, add);
  std::ranges::sort(milestones);
  milestones.erase(std::unique(milestones.begin(), milestones.end()), milestones.end());
  return milestones;
}

std::vector<Celebration> earned_by_habit(const Habit& habit, std::span<const DayRecord> records,
                                         const HabitStats& stats, std::span<const Entry> remembered,
                                         const RuleContext& frame) {
  std::vector<Celebration> earned;
  if (const auto total = newest_milestone(stats.total, habit.milestones)) {
    add_unless_shown(
        earned,
        {CelebrationKind::total, habit.name, day_of_kept(records, *total, stats.total), *total, {}, {}, stats.total},
        remembered, frame.today);
  }
  if (const auto run = longest_run(habit, records, stats, frame)) {
    add_unless_shown(earned, {CelebrationKind::longest_run, habit.name, run->reached, run->length, {}, {}, stats.total},
                     not_before(run->unit_since, remembered), frame.today);
  }
  if (is_fresh_comeback(stats, frame.today)) {
    add_unless_shown(earned, {CelebrationKind::comeback, habit.name, stats.comebacks.back(), 0, {}, {}, stats.total},
                     remembered, frame.today);
  }
  return earned;
}

std::vector<Celebration> earned_by_goal(const Goal& goal, std::span<const Entry> remembered, Day today) {
  std::vector<Celebration> earned;
  for (const Step& step : goal.steps) {
    if (!step.done || !recent(*step.done, today)) continue;
    add_unless_shown(earned, {CelebrationKind::step, goal.name, *step.done, 0, step.text, {}, 0}, remembered, today);
  }
  if (goal.done && recent(*goal.done, today)) {
    add_unless_shown(earned, {CelebrationKind::goal, goal.name, *goal.done, 0, {}, {}, 0}, remembered, today);
  }
  return earned;
}

std::vector<Celebration> earned_by_count(const DayCounter& since, std::span<const Entry> remembered, Day today) {
  std::vector<Celebration> earned;
  const CounterTotals counted = count(since, today);
  if (!counted.current) return earned;
  const Day from = today - days{*counted.current};
  const std::vector<CountMilestone> reached = count_milestones(from, today);
  if (reached.empty() || !recent(reached.back().day, today)) return earned;
  const CountMilestone& newest = reached.back();
  const int length = static_cast<int>((newest.day - from).count());
  add_unless_shown(earned, {CelebrationKind::count, since.name, newest.day, length, newest.name, from, counted.total},
                   remembered, today);
  return earned;
}

std::vector<Celebration> earned_by_times(std::string_view subject, std::span<const Day> happened,
                                         std::span<const Entry> remembered, Day today) {
  std::vector<Celebration> earned;
  const auto past = std::ranges::upper_bound(happened, today);
  const int total = static_cast<int>(past - happened.begin());
  if (const auto milestone = newest_milestone(total, {})) {
    const Day reached = happened[static_cast<std::size_t>(*milestone - 1)];
    add_unless_shown(earned, {CelebrationKind::total, std::string(subject), reached, *milestone, {}, {}, total},
                     remembered, today);
  }
  return earned;
}

std::vector<Celebration> earned_by_wins(std::span<const Day> win_days, std::span<const Entry> remembered, Day today) {
  return earned_by_times("win", win_days, remembered, today);
}

}  // namespace recover
