#include "cli/domain/lookup.h"

#include <algorithm>

#include "cli/args/suggestions.h"
#include "core/base/name.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

/// Something one keeps, as errors name it.
struct Noun {
  std::string_view word;    ///< "habit"
  std::string_view folder;  ///< "habits"
  std::string_view list;    ///< the command that lists them
  std::size_t front = 0;    ///< how many characters of a file's name stand before the name
};

constexpr Noun habit_noun{"habit", "habits", "recover habit list"};
constexpr Noun goal_noun{"goal", "goals", "recover goal list"};
constexpr Noun since_noun{"count", "since", "recover since list"};
constexpr Noun worksheet_noun{"worksheet", "worksheets", "recover solve list", std::string_view("2026-11-23-").size()};

constexpr Noun thought_noun{"worksheet", "worksheets", "recover reframe list", worksheet_noun.front};

template <typename T>
std::vector<std::string> names_of(const std::vector<T>& all) {
  std::vector<std::string> names;
  std::ranges::transform(all, std::back_inserter(names), &T::name);
  return names;
}

/// Stops with the file's own problem when the word may name a file that can't be understood, or the folder can't be
/// read at all: something else of a name like it is not what was meant.
void refuse_unreadable(Context& context, const Noun& noun, const std::string& name) {
  const std::size_t front = noun.folder.size() + 1 + noun.front;
  for (const Problem& problem : context.notebook().problems()) {
    if (problem.level != Level::error) continue;
    const std::string& file = problem.location.file;
    const bool inside = file.starts_with(noun.folder) && file.size() > front;
    const bool named = inside && !name.empty() && std::string_view(file).substr(front).starts_with(name);
    if (file == noun.folder || named) throw Failure(ErrorKind::unreadable, problem);
  }
}

template <typename T>
const T* look_for(Context& context, const std::vector<T>& all, const Noun& noun, const std::string& word) {
  const std::string name = name_from_title(word);
  for (const std::string& wanted : {word, name}) {
    const auto whole = std::ranges::find(all, wanted, &T::name);
    if (whole != all.end()) return &*whole;
  }
  refuse_unreadable(context, noun, name);
  std::vector<const T*> found;
  for (const T& one : all) {
    if (lower(one.title) == lower(word)) return &one;
    if (!name.empty() && one.name.starts_with(name)) found.push_back(&one);
  }
  if (found.size() > 1) {
    std::vector<std::string> names;
    std::ranges::transform(found, std::back_inserter(names), [](const T* one) { return one->name; });
    refuse("name-ambiguous", '"' + word + "\" could be " + listed(names, "or"), names.front());
  }
  return found.empty() ? nullptr : found.front();
}

/// The names that the word may have meant: near to it, else with it inside.
std::vector<std::string> meant_by(const std::string& word, const std::vector<std::string>& names) {
  const std::string name = name_from_title(word);
  auto close = near(name, names);
  if (close.empty() && name.size() > 2) {
    std::ranges::copy_if(names, std::back_inserter(close),
                         [&](const std::string& one) { return one.find(name) != std::string::npos; });
  }
  return close;
}

[[noreturn]] void refuse_unknown(const Noun& noun, const std::string& word, const std::vector<std::string>& names) {
  const auto close = meant_by(word, names);
  refuse(std::string(noun.word) + "-unknown", "there is no " + std::string(noun.word) + " \"" + word + '"',
         close.empty() ? std::string(noun.list) : listed(close, "or"));
}

/// "there is no goal "lst". Did you mean: recover goal list?"
void refuse_slip(const Noun& noun, const std::string& word) {
  const std::string_view command = noun.list.substr(std::string_view("recover ").size());
  const auto verb = near_verb(command.substr(0, command.find(' ')), word);
  if (!verb) return;
  refuse(std::string(noun.word) + "-unknown",
         "there is no " + std::string(noun.word) + " \"" + word + "\". " + did_you_mean({"recover " + *verb}),
         std::string(noun.list));
}

template <typename T>
const T& found_or_refuse(Context& context, const T* found, const Noun& noun, const std::string& word,
                         const std::vector<T>& all) {
  if (found != nullptr) return *found;
  refuse_unreadable(context);
  refuse_unknown(noun, word, names_of(all));
}

}  // namespace

const Habit* look_for_habit(Context& context, const std::string& word) {
  if (const Habit* whole = context.notebook().habit(word)) return whole;
  return look_for(context, context.notebook().habits(), habit_noun, word);
}

const Goal* look_for_goal(Context& context, const std::string& word) {
  return look_for(context, context.notebook().goals(), goal_noun, word);
}

const DayCounter* look_for_since(Context& context, const std::string& word) {
  return look_for(context, context.notebook().since(), since_noun, word);
}

const Habit& find_habit(Context& context, const std::string& word) {
  return found_or_refuse(context, look_for_habit(context, word), habit_noun, word, context.notebook().habits());
}

const Goal& find_goal(Context& context, const std::string& word) {
  return found_or_refuse(context, look_for_goal(context, word), goal_noun, word, context.notebook().goals());
}

const DayCounter& find_since(Context& context, const std::string& word) {
  return found_or_refuse(context, look_for_since(context, word), since_noun, word, context.notebook().since());
}

const Habit& habit_to_show(Context& context, const std::string& word) {
  if (look_for_habit(context, word) == nullptr) refuse_slip(habit_noun, word);
  return find_habit(context, word);
}

const Goal& goal_to_show(Context& context, const std::string& word) {
  if (look_for_goal(context, word) == nullptr) refuse_slip(goal_noun, word);
  return find_goal(context, word);
}

const DayCounter& count_to_show(Context& context, const std::string& word) {
  if (look_for_since(context, word) == nullptr) refuse_slip(since_noun, word);
  return find_since(context, word);
}

void refuse_neither(Context& context, const std::string& word) {
  std::vector<std::string> names = names_of(context.notebook().habits());
  const std::vector<std::string> goals = names_of(context.notebook().goals());
  names.insert(names.end(), goals.begin(), goals.end());
  refuse_unreadable(context);
  const auto close = meant_by(word, names);
  refuse("habit-unknown", "there is no habit or goal \"" + word + '"',
         close.empty() ? "recover habit list, or recover goal list" : listed(close, "or"));
}

const Worksheet& find_worksheet(Context& context, const std::string& word) {
  const std::vector<Worksheet>& all = context.notebook().worksheets();
  return found_or_refuse(context, look_for(context, all, worksheet_noun, word), worksheet_noun, word, all);
}

const ThoughtRecord& find_thought(Context& context, const std::string& word) {
  const std::vector<ThoughtRecord>& all = context.notebook().thoughts();
  return found_or_refuse(context, look_for(context, all, thought_noun, word), thought_noun, word, all);
}

void refuse_unreadable(Context& context) {
  for (const Problem& problem : context.notebook().problems()) {
    if (problem.code == "not-readable" && problem.level == Level::error) throw Failure(ErrorKind::unreadable, problem);
  }
}

void refuse_unreadable(Context& context, const std::string& file) {
  for (const Problem& problem : context.notebook().problems()) {
    if (problem.level == Level::error && problem.location.file == file) throw Failure(ErrorKind::unreadable, problem);
  }
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

std::vector<std::string> reserved_words() {
  std::vector<std::string> words;
  for (const Command& entry : command_table()) {
    for (const std::string_view word : split(entry.name, ' ')) words.emplace_back(word);
    for (const std::string_view word : split(entry.aliases, ' ')) words.emplace_back(word);
  }
  return words;
}

std::string name_for(Context& context, const std::string& title) {
  const std::string wanted = name_from_title(title);
  if (wanted.empty()) refuse("title-empty", "a title needs at least one letter or digit", "a few words, like \"Walk\"");
  std::vector<std::string> taken = context.notebook().names();
  const std::vector<std::string> reserved = reserved_words();
  taken.insert(taken.end(), reserved.begin(), reserved.end());
  return free_name(wanted, taken);
}

}  // namespace recover::cli
