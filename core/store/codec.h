#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/model/goal.h"
#include "core/model/habit.h"
#include "core/model/pack.h"
#include "core/model/settings.h"
#include "core/model/since.h"
#include "core/yaml/tree.h"

namespace recover::store {

/// Reading is total: a value with what could be understood, and a problem for the rest. `name` comes from the file
/// name.
Habit read_habit(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems);
Goal read_goal(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems);
Since read_since(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems);
Settings read_settings(const yaml::Node& root, std::string_view file, Problems& problems);
Pack read_pack(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems);
std::vector<Helpline> read_helplines(const yaml::Node& root, std::string_view file, Problems& problems);

/// The text of a new file in the canonical style. Reading it gives the value back.
std::string write_habit(const Habit& habit);
std::string write_goal(const Goal& goal);
std::string write_since(const Since& since);

/// One token for a value inside a file: what `yaml::Splice::set` takes.
std::string pause_token(const Pause& pause);
std::string step_token(const Step& step);
std::string period_token(const Period& period);

}  // namespace recover::store
