#include "core/views/lookup.h"

#include <algorithm>
#include <iterator>

#include "core/base/name.h"
#include "core/base/text.h"
#include "core/model/reserved_names.h"

namespace recover::views {
namespace {

using store::Notebook;

/// Something that a person keeps, as messages name it.
struct Noun {
  std::string_view word;    ///< "habit"
  std::string_view folder;  ///< "habits"
  std::size_t front = 0;    ///< how many characters of a file's name stand before the name
};

constexpr Noun habit_noun{"habit", "habits"};
constexpr Noun goal_noun{"goal", "goals"};
constexpr Noun counter_noun{"count", "since"};
constexpr Noun worksheet_noun{"worksheet", "worksheets", std::string_view("2026-11-23-").size()};

template <typename T>
std::vector<std::string> names_of(const std::vector<T>& all) {
  std::vector<std::string> names;
  std::ranges::transform(all, std::back_inserter(names), &T::name);
  return names;
}

/// Stops with the file's own problem when the word may name a file that can't be understood, or the folder can't be
/// read at all: something else of a name like it is not what was meant.
void refuse_unreadable_named(Notebook& notebook, const Noun& noun, const std::string& name) {
  const std::size_t front = noun.folder.size() + 1 + noun.front;
  for (const Problem& problem : notebook.problems()) {
    if (problem.level != Level::error) continue;
    const std::string& file = problem.location.file;
    const bool inside = file.starts_with(noun.folder) && file.size() > front;
    const bool named = inside && !name.empty() && std::string_view(file).substr(front).starts_with(name);
    if (file == noun.folder || named) throw Failure(ErrorKind::unreadable, problem);
  }
}

template <typename T>
const T* look_for(Notebook& notebook, const std::vector<T>& all, const Noun& noun, const std::string& word) {
  const std::string name = name_from_title(word);
  for (const std::string& wanted : {word, name}) {
    const auto whole = std::ranges::find(all, wanted, &T::name);
    if (whole != all.end()) return &*whole;
  }
  refuse_unreadable_named(notebook, noun, name);
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

template <typename T>
const T& found_or_refuse(Notebook& notebook, const T* found, const Noun& noun, const std::string& word,
                         const std::vector<T>& all) {
  if (found != nullptr) return *found;
  refuse_unreadable(notebook);
  refuse(std::string(noun.word) + "-unknown", "there is no " + std::string(noun.word) + " \"" + word + '"',
         listed(names_meant_by(word, names_of(all)), "or"));
}

}  // namespace

const Habit* look_for_habit(Notebook& notebook, const std::string& word) {
  if (const Habit* whole = notebook.habit(word)) return whole;
  return look_for(notebook, notebook.habits(), habit_noun, word);
}

const Goal* look_for_goal(Notebook& notebook, const std::string& word) {
  return look_for(notebook, notebook.goals(), goal_noun, word);
}

const DayCounter* look_for_counter(Notebook& notebook, const std::string& word) {
  return look_for(notebook, notebook.since(), counter_noun, word);
}

const Worksheet* look_for_worksheet(Notebook& notebook, const std::string& word) {
  return look_for(notebook, notebook.worksheets(), worksheet_noun, word);
}

const ThoughtRecord* look_for_thought_record(Notebook& notebook, const std::string& word) {
  return look_for(notebook, notebook.thoughts(), worksheet_noun, word);
}

const Habit& find_habit(Notebook& notebook, const std::string& word) {
  return found_or_refuse(notebook, look_for_habit(notebook, word), habit_noun, word, notebook.habits());
}

const Goal& find_goal(Notebook& notebook, const std::string& word) {
  return found_or_refuse(notebook, look_for_goal(notebook, word), goal_noun, word, notebook.goals());
}

const DayCounter& find_counter(Notebook& notebook, const std::string& word) {
  return found_or_refuse(notebook, look_for_counter(notebook, word), counter_noun, word, notebook.since());
}

std::vector<std::string> names_meant_by(const std::string& word, const std::vector<std::string>& names) {
  const std::string name = name_from_title(word);
  auto close = near(name, names);
  if (close.empty() && name.size() > 2) {
    std::ranges::copy_if(names, std::back_inserter(close),
                         [&](const std::string& one) { return one.find(name) != std::string::npos; });
  }
  return close;
}

void refuse_unreadable(Notebook& notebook) {
  for (const Problem& problem : notebook.problems()) {
    if (problem.code == "not-readable" && problem.level == Level::error) throw Failure(ErrorKind::unreadable, problem);
  }
}

void refuse_unreadable(Notebook& notebook, std::string_view file) {
  for (const Problem& problem : notebook.problems()) {
    if (problem.level == Level::error && problem.location.file == file) throw Failure(ErrorKind::unreadable, problem);
  }
}

std::string name_for_new(Notebook& notebook, const std::string& title) {
  const std::string wanted = name_from_title(title);
  if (wanted.empty()) refuse("title-empty", "a title needs at least one letter or digit", "a few words, like \"Walk\"");
  std::vector<std::string> taken = notebook.names();
  taken.insert(taken.end(), reserved_names.begin(), reserved_names.end());
  return free_name(wanted, taken);
}

}  // namespace recover::views
