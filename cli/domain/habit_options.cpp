#include "cli/domain/habit_options.h"

#include <algorithm>

#include "core/base/name.h"
#include "core/base/text.h"

namespace recover::cli {

void declare_habit_options(Spec& spec, HabitOptions& options) {
  spec.option("-e,--every", options.every, "SCHEDULE",
              "daily, weekdays, mon,wed,fri, \"3 per week\", \"3 in 7 days\", \"2 days\", track", Complete::schedule)
      .option("-t,--tiny", options.tiny, "TEXT", "The smallest version that still counts")
      .option("--amount", options.amount, "TARGET", "\"at least 20 min\", \"at most 2 cups\"")
      .option("--if-then", options.if_then, "PLAN", "\"if the coffee is poured, then I put on my shoes\"")
      .option("--if", options.cue, "CUE", "The cue alone: what it follows")
      .option("--then", options.then, "ACTION", "What you do then")
      .option("--when", options.when, "PART", "Part of the day: morning, afternoon, evening")
      .whole("--order", options.order, 0, 9999, "Place on today's page among its part of the day")
      .whole("-g,--grace", options.grace, 0, 3, "Days that a run may carry over within seven")
      .option("--start", options.start, "DAY", "First day it is due", Complete::day)
      .option("--end", options.end, "DAY", "Last day it is due", Complete::day_ahead)
      .option("--area", options.area, "AREA", "Wellness area", Complete::area)
      .list("--milestone", options.milestones, "DAYS", "A total of your own to celebrate")
      .option("--reward", options.reward, "TEXT", "How you mean to celebrate");
}

Schedule schedule_from(const std::string& text) {
  const auto schedule = Schedule::parse(text);
  if (!schedule) {
    refuse(
        "schedule-unknown", '"' + text + "\" is not a schedule I know",
        "daily, weekdays, mon,wed,fri, \"3 per week\", \"3 in 7 days\", \"2 days\", \"2 per month\", \"3 per day\" or track");
  }
  return *schedule;
}

Target target_from(const std::string& text) {
  const auto target = Target::parse(text);
  if (!target) {
    refuse("amount-unknown", '"' + text + "\" is not an amount I know", "\"at least 20 min\" or \"at most 2 cups\"");
  }
  return *target;
}

std::pair<std::string, std::string> if_then_from(const std::string& text) {
  const std::string low = lower(text);
  const auto begin = low.starts_with("if ") ? std::size_t{3} : std::size_t{0};
  auto middle = low.find(", then ", begin);
  std::size_t size = 7;
  if (middle == std::string::npos) {
    middle = low.find(" then ", begin);
    size = 6;
  }
  if (middle == std::string::npos) {
    refuse("plan-unknown", "a plan has two halves: if …, then …",
           "\"if the coffee is poured, then I put on my shoes\"");
  }
  const std::string cue(trim(text.substr(begin, middle - begin)));
  const std::string then(trim(text.substr(middle + size)));
  if (cue.empty() || then.empty()) {
    refuse("plan-unknown", "one half of the plan is empty", "\"if the coffee is poured, then I put on my shoes\"");
  }
  return {cue, then};
}

std::vector<int> milestones_from(const std::vector<std::string>& words) {
  std::vector<int> milestones;
  for (const std::string& list : words) {
    for (const std::string_view word : split(list, ',')) {
      const auto value = parse_number(trim(word));
      if (!value || *value < 1 || *value > 100'000 || *value != static_cast<int>(*value)) {
        refuse("number-expected", '"' + std::string(word) + "\" is not a number of days", "--milestone 25");
      }
      milestones.push_back(static_cast<int>(*value));
    }
  }
  std::ranges::sort(milestones);
  return milestones;
}

std::string area_from(Context& context, const std::string& word) {
  const auto& renamed = context.notebook().settings().areas;
  std::vector<std::string> known = wellness_areas;
  for (const auto& [id, own] : renamed) {
    if (lower(own) == lower(word)) return id;
    known.push_back(own);
  }
  if (std::ranges::find(wellness_areas, lower(word)) != wellness_areas.end()) return lower(word);
  const auto close = near(word, known);
  refuse("area-unknown", '"' + word + "\" is not an area I know",
         close.empty() ? listed(wellness_areas, "or") : listed(close, "or"));
}

Habit habit_from(Context& context, const std::string& title, const HabitOptions& options) {
  Habit habit;
  habit.title = trim(title);
  habit.every = {{std::nullopt, schedule_from(options.every.value_or("daily"))}};
  if (options.amount) habit.amount = {{std::nullopt, target_from(*options.amount)}};
  habit.tiny = options.tiny.value_or("");
  if (options.if_then) std::tie(habit.cue, habit.then) = if_then_from(*options.if_then);
  if (options.cue) habit.cue = *options.cue;
  if (options.then) habit.then = *options.then;
  habit.start = options.start ? context.coming_day(*options.start) : context.today();
  if (options.end) habit.end = context.coming_day(*options.end);
  habit.grace = options.grace.value_or(habit.grace);
  habit.when = options.when.value_or("");
  habit.order = options.order;
  habit.milestones = milestones_from(options.milestones);
  habit.reward = options.reward.value_or("");
  if (options.area) habit.area = area_from(context, *options.area);
  if (habit.end && *habit.end < *habit.start) {
    refuse("range-reversed", "it would end before it starts", "--end " + habit.start->iso() + " or later");
  }
  return habit;
}

}  // namespace recover::cli
