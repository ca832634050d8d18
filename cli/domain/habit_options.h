#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/app/context.h"

namespace recover::cli {

/// The options that describe a habit, shared by `habit add` and `habit edit`.
struct HabitOptions {
  std::optional<std::string> every;
  std::optional<std::string> tiny;
  std::optional<std::string> amount;
  std::optional<std::string> cue;
  std::optional<std::string> then;
  std::optional<std::string> if_then;
  std::optional<std::string> when;
  std::optional<std::string> start;
  std::optional<std::string> end;
  std::optional<std::string> area;
  std::optional<std::string> reward;
  std::optional<int> order;
  std::optional<int> grace;
  std::vector<std::string> milestones;
};

void declare_habit_options(Spec& spec, HabitOptions& options);

/// Each reads what a person typed; throws Failure(ErrorKind::refused) with what would be understood.
Schedule schedule_from(const std::string& text);
Target target_from(const std::string& text);
/// "if the coffee is poured, then I put on my shoes": both halves.
std::pair<std::string, std::string> if_then_from(const std::string& text);
std::vector<int> milestones_from(const std::vector<std::string>& words);
/// The id of a wellness dimension, by id or by the person's own word for it.
std::string area_from(Context& context, const std::string& word);

/// A new habit from a title and options. The name is not set yet.
Habit habit_from(Context& context, const std::string& title, const HabitOptions& options);

}  // namespace recover::cli
