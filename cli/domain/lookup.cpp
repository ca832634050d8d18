#include "cli/domain/lookup.h"

#include <algorithm>

#include "cli/args/suggestions.h"
#include "core/base/name.h"
#include "core/base/text.h"
#include "core/model/reserved_names.h"
#include "core/views/lookup.h"

namespace recover::cli {
namespace {

constexpr std::string_view habit_list = "habit list";
constexpr std::string_view goal_list = "goal list";
constexpr std::string_view count_list = "since list";

template <typename T>
std::vector<std::string> names_of(const std::vector<T>& all) {
  std::vector<std::string> names;
  std::ranges::transform(all, std::back_inserter(names), &T::name);
  return names;
}

std::string in_program(std::string_view command) { return "recover " + std::string(command); }

/// "there is no goal "lst". Did you mean: recover goal list?"
void refuse_slip(const std::string& noun, std::string_view list, const std::string& word) {
  const auto verb = near_verb(list.substr(0, list.find(' ')), word);
  if (!verb) return;
  refuse(noun + "-unknown", "there is no " + noun + " \"" + word + "\". " + did_you_mean({in_program(*verb)}),
         in_program(list));
}

template <typename T>
const T& worksheet_or_refuse(Context& context, const T* found, const std::string& word, const std::vector<T>& all,
                             std::string_view list) {
  if (found != nullptr) return *found;
  refuse_unreadable(context);
  const auto close = views::names_meant_by(word, names_of(all));
  refuse("worksheet-unknown", "there is no worksheet \"" + word + '"',
         close.empty() ? in_program(list) : listed(close, "or"));
}

}  // namespace

const Habit* look_for_habit(Context& context, const std::string& word) {
  return views::look_for_habit(context.notebook(), word);
}

const Goal* look_for_goal(Context& context, const std::string& word) {
  return views::look_for_goal(context.notebook(), word);
}

const DayCounter* look_for_since(Context& context, const std::string& word) {
  return views::look_for_counter(context.notebook(), word);
}

const Habit& find_habit(Context& context, const std::string& word) {
  return views::find_habit(context.notebook(), word);
}

const Goal& find_goal(Context& context, const std::string& word) { return views::find_goal(context.notebook(), word); }

const DayCounter& find_since(Context& context, const std::string& word) {
  return views::find_counter(context.notebook(), word);
}

const Habit& habit_to_show(Context& context, const std::string& word) {
  if (look_for_habit(context, word) == nullptr) refuse_slip("habit", habit_list, word);
  return find_habit(context, word);
}

const Goal& goal_to_show(Context& context, const std::string& word) {
  if (look_for_goal(context, word) == nullptr) refuse_slip("goal", goal_list, word);
  return find_goal(context, word);
}

const DayCounter& count_to_show(Context& context, const std::string& word) {
  if (look_for_since(context, word) == nullptr) refuse_slip("count", count_list, word);
  return find_since(context, word);
}

void refuse_neither(Context& context, const std::string& word) {
  std::vector<std::string> names = names_of(context.notebook().habits());
  const std::vector<std::string> goals = names_of(context.notebook().goals());
  names.insert(names.end(), goals.begin(), goals.end());
  refuse_unreadable(context);
  const auto close = views::names_meant_by(word, names);
  refuse("habit-unknown", "there is no habit or goal \"" + word + '"',
         close.empty() ? "recover habit list, or recover goal list" : listed(close, "or"));
}

const Worksheet& find_worksheet(Context& context, const std::string& word) {
  const Worksheet* found = views::look_for_worksheet(context.notebook(), word);
  return worksheet_or_refuse(context, found, word, context.notebook().worksheets(), "solve list");
}

const ThoughtRecord& find_thought(Context& context, const std::string& word) {
  const ThoughtRecord* found = views::look_for_thought_record(context.notebook(), word);
  return worksheet_or_refuse(context, found, word, context.notebook().thoughts(), "reframe list");
}

void refuse_unreadable(Context& context) { views::refuse_unreadable(context.notebook()); }

void refuse_unreadable(Context& context, const std::string& file) {
  views::refuse_unreadable(context.notebook(), file);
}

std::string file_of(const Habit& habit) { return "habits/" + habit.name + ".yaml"; }
std::string file_of(const Goal& goal) { return "goals/" + goal.name + ".yaml"; }
std::string file_of(const DayCounter& since) { return "since/" + since.name + ".yaml"; }

std::string file_of(const Worksheet& sheet) { return "worksheets/" + sheet.stem + ".yaml"; }

std::string file_of(const ThoughtRecord& record) { return "worksheets/" + record.stem + ".yaml"; }

std::string name_for_worksheet(Context& context, const std::string& title) {
  const std::string wanted = name_from_title(title);
  if (wanted.empty()) refuse("title-empty", "a title needs at least one letter or digit", "a few words");
  std::vector<std::string> taken = names_of(context.notebook().worksheets());
  const std::vector<std::string> thoughts = names_of(context.notebook().thoughts());
  taken.insert(taken.end(), thoughts.begin(), thoughts.end());
  return free_name(wanted, taken);
}

std::vector<std::string> reserved_words() { return {reserved_names.begin(), reserved_names.end()}; }

std::string name_for(Context& context, const std::string& title) {
  return views::name_for_new(context.notebook(), title);
}

}  // namespace recover::cli
