#include "cli/history.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "core/base/side_by_side.h"
#include "core/store/log_line.h"

namespace recover::cli {
namespace {

constexpr std::chrono::days recent{7};
constexpr std::size_t fewest_records_in_parts = 10'000;

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

void take(History& history, const store::Line& line, Day today) {
  if (line.day > today) return;
  if (line.kind == Kind::celebrated) {
    history.celebrated.push_back(store::to_entry(line));
    return;
  }
  if (!history.newest || *history.newest < line.day) history.newest = line.day;
  if (!history.first || line.day < *history.first) history.first = line.day;
  if (is_answer(line.kind)) {
    history.marks.take(line);
  } else if (line.kind == Kind::win) {
    history.wins.push_back(line.day);
  } else if (line.kind == Kind::check_in && today - recent < line.day) {
    take_check_in(history, line, today);
  }
}

void append(History& history, History&& later) {
  const auto move_over = [](auto& into, auto& from) {
    into.insert(into.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  history.marks.append(std::move(later.marks));
  move_over(history.wins, later.wins);
  move_over(history.celebrated, later.celebrated);
  move_over(history.moods, later.moods);
  if (later.mood_today)
    history.mood_today = std::min(history.mood_today.value_or(*later.mood_today), *later.mood_today);
  history.check_ins_today += later.check_ins_today;
  if (later.newest && (!history.newest || *history.newest < *later.newest)) history.newest = later.newest;
  if (later.first && (!history.first || *later.first < *history.first)) history.first = later.first;
}

}  // namespace

std::vector<recover::Entry> History::celebrated_of(std::string_view subject) const {
  std::vector<recover::Entry> found;
  std::ranges::copy_if(celebrated, std::back_inserter(found),
                       [&](const recover::Entry& entry) { return entry.about.text == subject; });
  return found;
}

History read_history(Context& context) {
  const Day today = context.today();
  std::vector<History> parts(hands());
  context.notebook().each_in_parts(parts.size(), [&](std::size_t part, std::span<const store::Line> lines) {
    for (const store::Line& line : lines) take(parts[part], line, today);
  });
  History history = std::move(parts.front());
  for (std::size_t part = 1; part < parts.size(); ++part) append(history, std::move(parts[part]));
  std::ranges::sort(history.wins);
  std::ranges::stable_sort(history.moods, {}, [](const Mood& mood) { return std::tie(mood.day, mood.at); });
  return history;
}

CountingFrame frame_of(Context& context) {
  const Settings& settings = context.notebook().settings();
  return {context.today(), settings.week_starts, settings.pauses};
}

namespace {

HabitView viewed(const Habit& habit, std::vector<DayRecord> answers, const CountingFrame& frame) {
  HabitView view{habit, records_of(std::move(answers), habit, frame.today), {}};
  view.standing = standing(habit, view.records, frame);
  return view;
}

}  // namespace

HabitView view_of(Context& context, const Habit& habit, const History& history) {
  return viewed(habit, history.marks.of(habit.name), frame_of(context));
}

std::vector<HabitView> views_of(Context& context, History& history) {
  const CountingFrame frame = frame_of(context);
  const std::vector<Habit>& habits = context.notebook().habits();
  std::vector<std::vector<DayRecord>> answers;
  std::size_t records = 0;
  for (const Habit& habit : habits) records += answers.emplace_back(history.marks.release(habit.name)).size();
  std::vector<HabitView> views(habits.size());
  const std::size_t parts = records < fewest_records_in_parts ? 1 : hands();
  side_by_side(parts, [&](std::size_t part) {
    for (std::size_t i = part; i < habits.size(); i += parts)
      views[i] = viewed(habits[i], std::move(answers[i]), frame);
  });
  return views;
}

}  // namespace recover::cli
