#include "cli/domain/log_summary.h"

namespace recover::cli {

LogSummary summarize_log(Context& context) {
  LogSummary summary = views::summarize_log(context.notebook(), context.today());
  context.left_out = summary.left_out;
  return summary;
}

RuleContext rule_context(Context& context) { return views::rule_context(context.notebook(), context.today()); }

HabitView view_of(Context& context, const Habit& habit, const LogSummary& summary) {
  return views::habit_view(context.notebook(), habit, summary, context.today());
}

std::vector<HabitView> views_of(Context& context, LogSummary& summary) {
  return views::habit_views(context.notebook(), summary, context.today());
}

}  // namespace recover::cli
