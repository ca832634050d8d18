#include "cli/domain/log_summary.h"

#include <algorithm>
#include <tuple>

#include "cli/domain/waves.h"
#include "cli/domain/worries.h"
#include "core/store/log_line.h"

namespace recover::cli {
namespace {

constexpr std::chrono::days recent{7};

void take_check_in(LogSummary& summary, const store::Line& line, Day today) {
  if (line.day == today) ++summary.check_ins_today;
  const Entry entry = store::to_entry(line);
  for (const auto& [name, value] : entry.about.entries) {
    const auto mood = value.as_number();
    if (name != "mood" || !mood) continue;
    summary.moods.push_back({entry.day, entry.at, *mood});
    if (entry.day == today) summary.mood_today = std::min(summary.mood_today.value_or(*mood), *mood);
  }
}

void was_there(LogSummary& summary, Day day) {
  if (!summary.newest || *summary.newest < day) summary.newest = day;
  if (!summary.first || day < *summary.first) summary.first = day;
}

void take(LogSummary& summary, const store::Line& line, Day today) {
  if (today < line.day) return;
  if (line.kind == EntryKind::celebrated) {
    summary.celebrated.push_back(store::to_entry(line));
    return;
  }
  was_there(summary, line.day);
  if (line.kind == EntryKind::win) {
    summary.wins.push_back(line.day);
  } else if (line.kind == EntryKind::reach) {
    summary.reached.push_back(line.day);
  } else if (line.kind == EntryKind::wave) {
    if (came_down(store::to_entry(line))) summary.waves_down.push_back(line.day);
  } else if (has_come_back(line, today)) {
    summary.worries.push_back(store::to_entry(line));
  } else if (line.kind == EntryKind::check_in && today - recent < line.day) {
    take_check_in(summary, line, today);
  }
}

/// Whether every line of the log was read. What was not is remembered for the line that says so.
bool is_whole(Context& context) {
  for (const Problem& problem : context.notebook().problems()) {
    const std::string& file = problem.location.file;
    if (problem.level != Level::error || (file != "log" && !file.starts_with("log/"))) continue;
    context.left_out = problem;
    return false;
  }
  return true;
}

}  // namespace

std::vector<Entry> LogSummary::celebrated_of(std::string_view subject) const {
  std::vector<Entry> found;
  std::ranges::copy_if(celebrated, std::back_inserter(found),
                       [&](const Entry& entry) { return entry.about.text == subject; });
  return found;
}

Range days_of_targets(Day today) { return {today - std::chrono::days{29}, today}; }

LogSummary summarize_log(Context& context) {
  LogSummary summary;
  const Day today = context.today();
  summary.answers =
      context.notebook().answers(days_of_targets(today), [&](const store::Line& line) { take(summary, line, today); });
  if (const auto days = summary.answers.days_until(today)) {
    was_there(summary, days->first);
    was_there(summary, days->last);
  }
  summary.whole = is_whole(context);
  for (auto* days : {&summary.wins, &summary.reached, &summary.waves_down}) std::ranges::sort(*days);
  std::ranges::stable_sort(summary.moods, {}, [](const Mood& mood) { return std::tie(mood.day, mood.at); });
  return summary;
}

RuleContext rule_context(Context& context) {
  const Settings& settings = context.notebook().settings();
  return {context.today(), settings.week_starts, settings.pauses};
}

namespace {

HabitView viewed(const Habit& habit, store::AnswersByHabit::Row row, const RuleContext& frame, bool whole) {
  HabitView view{habit,
                 records_of(std::move(row.records), habit, frame.today),
                 amounts_of(std::move(row.amounts), frame.today),
                 {},
                 whole};
  view.stats = habit_stats(habit, view.records, frame);
  return view;
}

}  // namespace

HabitView view_of(Context& context, const Habit& habit, const LogSummary& summary) {
  return viewed(habit, summary.answers.of(habit.name), rule_context(context), summary.whole);
}

std::vector<HabitView> views_of(Context& context, LogSummary& summary) {
  const RuleContext frame = rule_context(context);
  std::vector<HabitView> views;
  views.reserve(context.notebook().habits().size());
  for (const Habit& habit : context.notebook().habits()) {
    views.push_back(viewed(habit, summary.answers.release(habit.name), frame, summary.whole));
  }
  return views;
}

}  // namespace recover::cli
