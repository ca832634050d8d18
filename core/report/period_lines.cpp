#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/model/schedule.h"
#include "core/report/period.h"

namespace recover::report {
namespace {

constexpr int figure_columns = 9;

std::string span_said(const Range& range, Day today) {
  if (range.first == range.last) return short_day(range.first, today);
  return short_day(range.first, today) + " to " + short_day(range.last, today);
}

std::string mean_said(const std::optional<double>& mean) { return mean ? fmt::format("{:.1f}", *mean) : "–"; }

std::string right(std::string_view text, int columns) {
  const int missing = std::max(0, columns - display_width(text));
  return std::string(static_cast<std::size_t>(missing), ' ') + std::string(text);
}

class Table {
 public:
  explicit Table(int width) : label_(std::clamp(width - 2 * figure_columns - 4, 16, 36)) {}

  void row(std::string_view label, std::string_view now, std::string_view before) {
    lines.push_back(pad(fit(label, label_), label_) + right(now, figure_columns) + right(before, figure_columns));
  }

  std::vector<std::string> lines;

 private:
  int label_;
};

std::string with_unit(double amount, const std::string& unit) {
  return number_text(amount) + (unit.empty() ? "" : ' ' + printable(unit));
}

void practice_rows(Table& table, const PracticeFigures& one) {
  table.row("  " + printable(one.title), std::to_string(one.kept.now), std::to_string(one.kept.before));
  if (one.rest.now + one.rest.before > 0) {
    table.row("    rest", std::to_string(one.rest.now), std::to_string(one.rest.before));
  }
  if (one.amount.now + one.amount.before > 0) {
    table.row("    in all", with_unit(one.amount.now, one.unit), with_unit(one.amount.before, one.unit));
  }
  if (!one.target.empty() && one.target_days > 0) {
    table.lines.push_back(fmt::format("    {}: met on {} of {}", printable(one.target), one.target_met,
                                      counted(one.target_days, "day", "days")));
  }
}

void measure_rows(Table& table, const PeriodFigures& figures) {
  if (figures.check_ins.now + figures.check_ins.before == 0) return;
  table.row("Check-ins", std::to_string(figures.check_ins.now), std::to_string(figures.check_ins.before));
  for (const MeasureFigures& one : figures.measures) {
    table.row(fmt::format("  {} ({}–{}), mean", printable(one.title), one.low, one.high), mean_said(one.mean.now),
              mean_said(one.mean.before));
  }
}

void toolbox_lines(Table& table, const ToolboxFigures& figures) {
  table.lines.emplace_back("From the toolbox");
  for (const ToolboxRow& row : toolbox_rows(figures)) {
    table.row("  " + row.label, std::to_string(row.count.now), std::to_string(row.count.before));
  }
  if (figures.self_talk == 0) return;
  table.lines.push_back(fmt::format("  {} of self-talk kept, in all", counted(figures.self_talk, "line", "lines")));
}

void said_below(std::vector<std::string>& lines, std::string_view title, const std::vector<Dated>& things, Day today,
                int width) {
  if (things.empty()) return;
  lines.emplace_back();
  lines.emplace_back(title);
  for (const Dated& thing : things) {
    lines.push_back(fit("  " + pad(short_day(thing.day, today), 8) + printable(thing.text), width));
  }
}

}  // namespace

std::vector<std::string> period_lines(const PeriodFigures& figures, Day today, int width) {
  std::vector<std::string> lines{
      fmt::format("{}, beside {}", span_said(figures.range, today), span_said(figures.before, today))};
  if (figures.empty()) {
    lines.emplace_back();
    lines.emplace_back("Nothing of these days is counted here.");
    return lines;
  }
  Table table(width);
  table.row("", "now", "before");
  if (!figures.practices.empty()) table.lines.emplace_back("Days kept");
  for (const PracticeFigures& one : figures.practices) practice_rows(table, one);
  measure_rows(table, figures);
  if (figures.wins.now + figures.wins.before > 0) {
    table.row("Wins", std::to_string(figures.wins.now), std::to_string(figures.wins.before));
  }
  if (figures.steps.now + figures.steps.before > 0) {
    table.row("Steps of goals", std::to_string(figures.steps.now), std::to_string(figures.steps.before));
  }
  if (figures.toolbox) toolbox_lines(table, *figures.toolbox);
  lines.insert(lines.end(), table.lines.begin(), table.lines.end());
  said_below(lines, "Goals finished", figures.goals_done, today, width);
  said_below(lines, "Steps done", figures.step_texts, today, width);
  said_below(lines, "Wins", figures.win_texts, today, width);
  return lines;
}

}  // namespace recover::report
