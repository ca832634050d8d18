#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/day_counter.h"
#include "core/model/goal.h"
#include "core/model/habit.h"
#include "core/model/journal_entry.h"
#include "core/model/pack.h"
#include "core/model/person.h"
#include "core/model/plan.h"
#include "core/model/self_talk.h"
#include "core/model/settings.h"
#include "core/model/thought_record.h"
#include "core/yaml/tree.h"

namespace recover::store {

/// Reading is total: a value with what could be understood, and a problem for the rest. `name` comes from the file
/// name.
Habit read_habit(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems);
Goal read_goal(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems);
DayCounter read_since(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems);
Settings read_settings(const yaml::Node& root, std::string_view file, Problems& problems);
Pack read_pack(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems);
std::vector<Person> read_people(const yaml::Node& root, std::string_view file, Problems& problems);
std::vector<SelfTalk> read_self_talk(const yaml::Node& root, std::string_view file, Problems& problems);
/// `sections` are the keys it may have.
Plan read_plan(const yaml::Node& root, std::string_view file, std::span<const std::string_view> sections,
               Problems& problems);
JournalEntry read_journal_entry(const yaml::Node& root, std::string_view file, std::string_view name,
                                Problems& problems);
/// A worksheet of another kind gives its kind and name, and no problem.
ThoughtRecord read_thought_record(const yaml::Node& root, std::string_view file, std::string_view name,
                                  Problems& problems);
std::vector<Helpline> read_helplines(const yaml::Node& root, std::string_view file, Problems& problems);

/// The text of a new file in the canonical style. Reading it gives the value back.
std::string write_habit(const Habit& habit);
std::string write_goal(const Goal& goal);
std::string write_since(const DayCounter& since);
std::string write_journal_entry(const JournalEntry& entry);
std::string write_thought_record(const ThoughtRecord& record);

/// The `kind:` of a thought record.
inline constexpr std::string_view thoughts_kind = "thoughts";

/// One token for a value inside a file: what `yaml::YamlEditor::set` takes.
std::string pause_token(const Pause& pause);
std::string step_token(const Step& step);
std::string period_token(const Period& period);
std::string person_token(const Person& person);
std::string self_talk_token(const SelfTalk& line);
std::string words_token(const std::vector<std::string>& words);
std::string mood_token(const FeltMood& mood);

}  // namespace recover::store
