#include "cli/domain/phrases.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/domain/lookup.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

std::string_view unit_word(Unit unit, bool many) {
  switch (unit) {
    case Unit::week:
      return many ? "weeks" : "week";
    case Unit::month:
      return many ? "months" : "month";
    default:
      return many ? "days" : "day";
  }
}

std::string title_of(Context& context, const Celebration& celebration) {
  switch (celebration.kind) {
    case Celebration::Kind::step:
    case Celebration::Kind::goal:
      for (const Goal& goal : context.notebook().goals()) {
        if (goal.name == celebration.subject) return printable(goal.title);
      }
      break;
    case Celebration::Kind::count:
      for (const DayCounter& since : context.notebook().since()) {
        if (since.name == celebration.subject) return printable(since.title);
      }
      break;
    default:
      for (const Habit& habit : context.notebook().habits()) {
        if (habit.name == celebration.subject) return printable(habit.title);
      }
  }
  return printable(celebration.subject);
}

std::string reached(Context& context, const Celebration& celebration) {
  const Day today = context.today();
  return celebration.earned == today ? std::string{} : ", reached " + spoken_day(celebration.earned, today);
}

Unit unit_of(Context& context, const std::string& name) {
  for (const Habit& habit : context.notebook().habits()) {
    if (habit.name == name) return in_force(habit.every, context.today()).unit();
  }
  return Unit::day;
}

}  // namespace

std::string days_in_all(Context& context, int total) {
  if (total == 0) return "ready when you are";
  const Settings& settings = context.notebook().settings();
  return fmt::format("{} {} in all", total, printable(settings.say(total == 1 ? "day" : "days")));
}

std::string standing_line(Context& context, const HabitView& view) {
  if (!view.whole) return printable(view.habit.title) + ": written down.";
  std::string line = fmt::format("{}: {}", printable(view.habit.title), days_in_all(context, view.stats.total));
  const Schedule& schedule = in_force(view.habit.every, context.today());
  if (schedule.unit() != Unit::day) {
    line += ", " + unit_progress(context, view);
  } else if (context.notebook().settings().streaks_shown && view.stats.streak >= 2) {
    line += fmt::format(", {} in a row", view.stats.streak);
  }
  return line + '.';
}

std::string unit_progress(Context& context, const HabitView& view) {
  const Schedule& schedule = in_force(view.habit.every, context.today());
  if (schedule.unit() == Unit::day) return {};
  const int kept = kept_in_unit(view.habit, view.records, rule_context(context));
  return fmt::format("{} of {} this {}", kept, schedule.times, unit_word(schedule.unit(), false));
}

std::string spoken(const Schedule& schedule) {
  switch (schedule.kind) {
    case Schedule::Kind::per_day:
      return counted(schedule.times, "time", "times") + " a day";
    case Schedule::Kind::per_week:
      return counted(schedule.times, "time", "times") + " a week";
    case Schedule::Kind::per_month:
      return counted(schedule.times, "time", "times") + " a month";
    case Schedule::Kind::rolling:
      return fmt::format("{} in any {} days", schedule.times, schedule.span);
    case Schedule::Kind::every_days:
      return fmt::format("every {} days", schedule.span);
    case Schedule::Kind::track:
      return "whenever it happens";
    default:
      break;
  }
  if (schedule.weekdays == 0x7F) return "every day";
  std::vector<std::string> days;
  for (unsigned number = 1; number <= 7; ++number) {
    const std::chrono::weekday day{number};
    if (schedule.has(day)) days.push_back(weekday_short(day));
  }
  return listed(days);
}

std::string bar(Context& context, int done, int all, int columns) {
  if (context.globals.plain || all <= 0) return {};
  const int full = std::clamp(columns * done / all, 0, columns);
  return '[' + std::string(static_cast<std::size_t>(full), '#') +
         std::string(static_cast<std::size_t>(columns - full), '-') + ']';
}

std::string steps_said(const Goal& goal) {
  const int all = static_cast<int>(goal.steps.size());
  if (all == 0) return "no steps yet";
  return fmt::format("{} of {}", goal.steps_done(), counted(all, "step", "steps"));
}

std::string fact(Context& context, const Celebration& celebration) {
  std::string title = title_of(context, celebration);
  const std::string when = reached(context, celebration);
  switch (celebration.kind) {
    case Celebration::Kind::total:
      if (celebration.subject == "win") {
        return fmt::format("{} written down{}.", counted(celebration.number, "win", "wins"), when);
      }
      if (celebration.subject == reached_out) {
        return fmt::format("You reached out {}{}.", counted(celebration.number, "time", "times"), when);
      }
      if (celebration.subject == waves_down) {
        return fmt::format("Waves that came down: {}{}.", celebration.number, when);
      }
      return fmt::format("{} {} of {}{}.", celebration.number,
                         printable(context.notebook().settings().say(celebration.number == 1 ? "day" : "days")), title,
                         when);
    case Celebration::Kind::longest_run:
      return fmt::format("{}: {} {} in a row, your longest run yet.", title, celebration.number,
                         unit_word(unit_of(context, celebration.subject), celebration.number != 1));
    case Celebration::Kind::comeback:
      return fmt::format("Good to see you. {}: welcome back.", title);
    case Celebration::Kind::step:
      return fmt::format("{}: \"{}\" is done{}.", title, printable(celebration.detail), when);
    case Celebration::Kind::goal:
      return fmt::format("{}: the whole goal is done{}.", title, when);
    case Celebration::Kind::count: {
      std::string line = fmt::format("{}: {}", title, celebration.detail);
      const int days = celebration.from ? static_cast<int>((context.today() - *celebration.from).count()) : 0;
      if (celebration.from && celebration.in_all > days) {
        line += fmt::format(" since {}, {}", short_day(*celebration.from, context.today()),
                            days_in_all(context, celebration.in_all));
      }
      return line + when + '.';
    }
  }
  return title;
}

}  // namespace recover::cli
