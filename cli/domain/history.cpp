#include "cli/domain/history.h"

#include <algorithm>
#include <tuple>

#include "cli/domain/waves.h"
#include "cli/domain/worries.h"
#include "core/store/log_line.h"

namespace recover::cli {
namespace {

constexpr std::chrono::days recent{7};

void take_check_in(History& history, const store::Line& line, Day today) {
  if (line.day == today) ++history.check_ins_today;
  const recover::Entry entry = store::to_entry(line);
  for (const auto& [name, value] : entry.about.entries) {
    const auto mood = value.as_number();
    if (name != "mood" || !mood) continue;
    history.moods.push_back({entry.day, entry.at, *mood});
    if (entry.day == today) history.mood_today = std::min(history.mood_today.value_or(*mood), *mood);
  }
}

void was_there(History& history, Day day) {
  if (!history.newest || *history.newest < day) history.newest = day;
  if (!history.first || day < *history.first) history.first = day;
}

void take(History& history, const store::Line& line, Day today) {
  if (today < line.day) return;
  if (line.kind == Kind::celebrated) {
    history.celebrated.push_back(store::to_entry(line));
    return;
  }
  was_there(history, line.day);
  if (line.kind == Kind::win) {
    history.wins.push_back(line.day);
  } else if (line.kind == Kind::reach) {
    history.reached.push_back(line.day);
  } else if (line.kind == Kind::wave) {
    if (came_down(store::to_entry(line))) history.waves_down.push_back(line.day);
  } else if (has_come_back(line, today)) {
    history.worries.push_back(store::to_entry(line));
  } else if (line.kind == Kind::check_in && today - recent < line.day) {
    take_check_in(history, line, today);
  }
}

/// Whether every line of the log was read. What was not is remembered for the line that says so.
bool is_whole(Context& context) {
  for (const Problem& problem : context.notebook().problems()) {
    const std::string& file = problem.place.file;
    if (problem.level != Level::error || (file != "log" && !file.starts_with("log/"))) continue;
    context.left_out = problem;
    return false;
  }
  return true;
}

}  // namespace

std::vector<recover::Entry> History::celebrated_of(std::string_view subject) const {
  std::vector<recover::Entry> found;
  std::ranges::copy_if(celebrated, std::back_inserter(found),
                       [&](const recover::Entry& entry) { return entry.about.text == subject; });
  return found;
}

Range days_of_targets(Day today) { return {today - std::chrono::days{29}, today}; }

History read_history(Context& context) {
  History history;
  const Day today = context.today();
  history.answers =
      context.notebook().answers(days_of_targets(today), [&](const store::Line& line) { take(history, line, today); });
  if (const auto days = history.answers.days_until(today)) {
    was_there(history, days->first);
    was_there(history, days->last);
  }
  history.whole = is_whole(context);
  for (auto* days : {&history.wins, &history.reached, &history.waves_down}) std::ranges::sort(*days);
  std::ranges::stable_sort(history.moods, {}, [](const Mood& mood) { return std::tie(mood.day, mood.at); });
  return history;
}

CountingFrame frame_of(Context& context) {
  const Settings& settings = context.notebook().settings();
  return {context.today(), settings.week_starts, settings.pauses};
}

namespace {

HabitView viewed(const Habit& habit, store::Answers::Row row, const CountingFrame& frame, bool whole) {
  HabitView view{habit,
                 records_of(std::move(row.records), habit, frame.today),
                 amounts_of(std::move(row.amounts), frame.today),
                 {},
                 whole};
  view.standing = standing(habit, view.records, frame);
  return view;
}

}  // namespace

HabitView view_of(Context& context, const Habit& habit, const History& history) {
  return viewed(habit, history.answers.of(habit.name), frame_of(context), history.whole);
}

std::vector<HabitView> views_of(Context& context, History& history) {
  const CountingFrame frame = frame_of(context);
  std::vector<HabitView> views;
  views.reserve(context.notebook().habits().size());
  for (const Habit& habit : context.notebook().habits()) {
    views.push_back(viewed(habit, history.answers.release(habit.name), frame, history.whole));
  }
  return views;
}

}  // namespace recover::cli
