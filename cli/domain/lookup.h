#pragma once

#include <string>
#include <vector>

#include "cli/app/context.h"

namespace recover::cli {

/// What a person's word names: a whole name wins, then a title, then any unique part of a name from its start.
/// Throws Failure: usage with what was probably meant ("habit-unknown", "name-ambiguous"), or unreadable when the
/// file of that name can't be understood.
const Habit& find_habit(Context& context, const std::string& word);
const Goal& find_goal(Context& context, const std::string& word);
const DayCounter& find_since(Context& context, const std::string& word);
const Worksheet& find_worksheet(Context& context, const std::string& word);
const ThoughtRecord& find_thought(Context& context, const std::string& word);

/// The same for `show`, where a word that names nothing may be a slip of a verb: it is answered with that one.
const Habit& habit_to_show(Context& context, const std::string& word);
const Goal& goal_to_show(Context& context, const std::string& word);
const DayCounter& count_to_show(Context& context, const std::string& word);

/// The same without an error for an unknown word: null. Ambiguous and unreadable ones still throw.
const Habit* look_for_habit(Context& context, const std::string& word);
const Goal* look_for_goal(Context& context, const std::string& word);
const DayCounter* look_for_since(Context& context, const std::string& word);
/// Stops with what was probably meant, among habits and goals alike, for a word that is neither.
[[noreturn]] void refuse_neither(Context& context, const std::string& word);

std::string file_of(const Habit& habit);
std::string file_of(const Goal& goal);
std::string file_of(const DayCounter& since);
std::string file_of(const Worksheet& sheet);
std::string file_of(const ThoughtRecord& record);
/// A name that no other worksheet of either kind has. Throws Failure(ErrorKind::refused) ("title-empty").
std::string name_for_worksheet(Context& context, const std::string& title);

/// What can't be read may hold what is not found: stops with the first such file or folder (Failure, unreadable).
void refuse_unreadable(Context& context);
/// Stops with the file's own problem (Failure, unreadable) when what was read of it holds an error.
void refuse_unreadable(Context& context, const std::string& file);

/// A name for something new: free among all names, not a command's word, not all digits. Throws
/// Failure(ErrorKind::refused)
/// ("title-empty") when the title has no letter or digit.
std::string name_for(Context& context, const std::string& title);

/// The names that a notebook never gives: words of commands.
std::vector<std::string> reserved_words();

}  // namespace recover::cli
