#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/day_counter.h"
#include "core/model/goal.h"
#include "core/model/habit.h"
#include "core/model/thought_record.h"
#include "core/model/worksheet.h"
#include "core/store/notebook.h"

namespace recover::views {

/// What a person's word names: a whole name wins, then a title, then the start of exactly one name. Null when the word
/// names nothing. What comes back lives as long as what the notebook has read: until its next change. Throws Failure:
/// refused ("name-ambiguous", with a name that is meant perhaps), or unreadable when the file of that name can't be
/// understood.
const Habit* look_for_habit(store::Notebook& notebook, const std::string& word);
const Goal* look_for_goal(store::Notebook& notebook, const std::string& word);
const DayCounter* look_for_counter(store::Notebook& notebook, const std::string& word);
const Worksheet* look_for_worksheet(store::Notebook& notebook, const std::string& word);
const ThoughtRecord* look_for_thought_record(store::Notebook& notebook, const std::string& word);

/// The same, and never null: a word that names nothing is refused ("habit-unknown", "goal-unknown", "count-unknown").
/// The hint holds the names that were probably meant, and is empty when no name is near.
const Habit& find_habit(store::Notebook& notebook, const std::string& word);
const Goal& find_goal(store::Notebook& notebook, const std::string& word);
const DayCounter& find_counter(store::Notebook& notebook, const std::string& word);

/// Returns the names that a word may have meant: those near to it, else those with it inside.
std::vector<std::string> names_meant_by(const std::string& word, const std::vector<std::string>& names);

/// Throws Failure(ErrorKind::unreadable) with the first file or folder that can't be read: it may hold what is not
/// found.
void refuse_unreadable(store::Notebook& notebook);
/// Throws Failure(ErrorKind::unreadable) with the problem of `file` when what was read of it holds an error.
void refuse_unreadable(store::Notebook& notebook, std::string_view file);

/// Returns a name for something new of this title: free among all names of the notebook, no reserved name, not all
/// digits. To be called under the lock, so that two programs never choose the same one. Throws
/// Failure(ErrorKind::refused) ("title-empty") when the title has no letter or digit.
std::string name_for_new(store::Notebook& notebook, const std::string& title);

}  // namespace recover::views
