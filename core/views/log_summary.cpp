#include "core/views/log_summary.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "core/model/wave.h"
#include "core/store/log_line.h"
#include "core/views/worries.h"

namespace recover::views {
namespace {

constexpr std::chrono::days recent{7};

void add_check_in(LogSummary& summary, const store::Line& line, Day today) {
  if (line.day == today) ++summary.check_ins_today;
  const Entry entry = store::to_entry(line);
  for (const auto& [name, value] : entry.about.entries) {
    const auto mood = value.as_number();
    if (name == "mood" && mood) summary.moods.push_back({entry.day, entry.at, *mood});
  }
}

void add_day(LogSummary& summary, Day day) {
  if (!summary.newest || *summary.newest < day) summary.newest = day;
  if (!summary.first || day < *summary.first) summary.first = day;
}

void add_line(LogSummary& summary, const store::Line& line, Day today) {
  if (today < line.day) return;
  if (line.kind == EntryKind::celebrated) {
    summary.celebrated.push_back(store::to_entry(line));
    return;
  }
  add_day(summary, line.day);
  if (line.kind == EntryKind::win) {
    summary.wins.push_back(line.day);
  } else if (line.kind == EntryKind::reach) {
    summary.reached.push_back(line.day);
  } else if (line.kind == EntryKind::wave) {
    if (came_down(store::to_entry(line))) summary.waves_down.push_back(line.day);
  } else if (is_worry_back(line, today)) {
    summary.worries.push_back(store::to_entry(line));
  } else if (line.kind == EntryKind::check_in && today - recent < line.day) {
    add_check_in(summary, line, today);
  }
}

/// The first error of a log file, or of their folder.
std::optional<Problem> error_in_log(const Problems& problems) {
  const auto found = std::ranges::find_if(problems, [](const Problem& problem) {
    const std::string& file = problem.location.file;
    return problem.level == Level::error && (file == "log" || file.starts_with("log/"));
  });
  return found == problems.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::vector<Entry> LogSummary::celebrated_of(std::string_view subject) const {
  std::vector<Entry> found;
  std::ranges::copy_if(celebrated, std::back_inserter(found),
                       [&](const Entry& entry) { return entry.about.text == subject; });
  return found;
}

Range days_of_targets(Day today) { return {today - std::chrono::days{29}, today}; }

LogSummary summarize_log(store::Notebook& notebook, Day today) {
  LogSummary summary;
  summary.answers =
      notebook.answers(days_of_targets(today), [&](const store::Line& line) { add_line(summary, line, today); });
  if (const auto days = summary.answers.days_until(today)) {
    add_day(summary, days->first);
    add_day(summary, days->last);
  }
  summary.left_out = error_in_log(notebook.problems());
  for (auto* days : {&summary.wins, &summary.reached, &summary.waves_down}) std::ranges::sort(*days);
  std::ranges::stable_sort(summary.moods, {}, [](const MoodMoment& mood) { return std::tie(mood.day, mood.at); });
  return summary;
}

}  // namespace recover::views
