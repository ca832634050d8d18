#include <algorithm>
#include <array>

#include "cli/commands/commands.h"

namespace recover::cli {
namespace {

/// In the order in which `recover help` and the manual show them: by group, and within it as a day goes.
constexpr std::array table{
    Command{"now", Group::right_now, commands::now, "sos crisis emergency 988 999"},
    Command{"menu", Group::right_now, commands::menu},
    Command{"today", Group::today, commands::today, "status"},
    Command{"done", Group::today, commands::done},
    Command{"small", Group::today, commands::small},
    Command{"rest", Group::today, commands::rest, "skip"},
    Command{"unable", Group::today, commands::unable, "sick"},
    Command{"not-today", Group::today, commands::not_today, "no missed"},
    Command{"unset", Group::today, commands::unset, {}, false},
    Command{"check-in", Group::today, commands::check_in, "checkin mood"},
    Command{"win", Group::today, commands::win},
    Command{"celebrate", Group::today, commands::celebrate},
    Command{"undo", Group::today, commands::undo},
    Command{"redo", Group::today, commands::redo, {}, false},
    Command{"goal add", Group::build, commands::goal_add, "new"},
    Command{"goal list", Group::build, commands::goal_list, "ls"},
    Command{"goal show", Group::build, commands::goal_show},
    Command{"goal step", Group::build, commands::goal_step},
    Command{"goal done", Group::build, commands::goal_done, {}, false},
    Command{"goal stuck", Group::build, commands::goal_stuck},
    Command{"goal picture", Group::build, commands::goal_picture, {}, false},
    Command{"goal edit", Group::build, commands::goal_edit, {}, false},
    Command{"goal rename", Group::build, commands::goal_rename, {}, false},
    Command{"goal pause", Group::build, commands::goal_pause, {}, false},
    Command{"goal resume", Group::build, commands::goal_resume, {}, false},
    Command{"goal reopen", Group::build, commands::goal_reopen, {}, false},
    Command{"goal let-go", Group::build, commands::goal_let_go, {}, false},
    Command{"goal remove", Group::build, commands::goal_remove, "rm", false},
    Command{"habit add", Group::build, commands::habit_add, "new"},
    Command{"habit list", Group::build, commands::habit_list, "ls"},
    Command{"habit show", Group::build, commands::habit_show, "stats"},
    Command{"habit edit", Group::build, commands::habit_edit, {}, false},
    Command{"habit rename", Group::build, commands::habit_rename, {}, false},
    Command{"habit pause", Group::build, commands::habit_pause},
    Command{"habit resume", Group::build, commands::habit_resume, {}, false},
    Command{"habit archive", Group::build, commands::habit_archive, {}, false},
    Command{"habit remove", Group::build, commands::habit_remove, "rm", false},
    Command{"since add", Group::build, commands::since_add, "new"},
    Command{"since list", Group::build, commands::since_list, "ls"},
    Command{"since show", Group::build, commands::since_show},
    Command{"since start", Group::build, commands::since_start, {}, false},
    Command{"since stop", Group::build, commands::since_stop, {}, false},
    Command{"since rename", Group::build, commands::since_rename, {}, false},
    Command{"since remove", Group::build, commands::since_remove, "rm", false},
    Command{"ideas", Group::build, commands::ideas},
    Command{"toolbox", Group::hard_moments, commands::toolbox},
    Command{"breathe", Group::hard_moments, commands::breathe},
    Command{"sit", Group::hard_moments, commands::sit},
    Command{"ground", Group::hard_moments, commands::ground},
    Command{"imagine", Group::hard_moments, commands::imagine},
    Command{"wave", Group::hard_moments, commands::wave, "urge craving"},
    Command{"halt", Group::hard_moments, commands::halt, "needs"},
    Command{"reframe", Group::hard_moments, commands::reframe},
    Command{"reframe resume", Group::hard_moments, commands::reframe_resume, {}, false},
    Command{"reframe list", Group::hard_moments, commands::reframe_list, "ls", false},
    Command{"reframe show", Group::hard_moments, commands::reframe_show, {}, false},
    Command{"self-talk list", Group::hard_moments, commands::self_talk_list, "ls show"},
    Command{"self-talk add", Group::hard_moments, commands::self_talk_add, "new"},
    Command{"self-talk edit", Group::hard_moments, commands::self_talk_edit, {}, false},
    Command{"self-talk remove", Group::hard_moments, commands::self_talk_remove, "rm", false},
    Command{"solve", Group::hard_moments, commands::solve},
    Command{"solve resume", Group::hard_moments, commands::solve_resume, {}, false},
    Command{"solve list", Group::hard_moments, commands::solve_list, "ls", false},
    Command{"solve show", Group::hard_moments, commands::solve_show, {}, false},
    Command{"worry", Group::hard_moments, commands::worry},
    Command{"worry list", Group::hard_moments, commands::worry_list, "ls", false},
    Command{"worry park", Group::hard_moments, commands::worry_park, {}, false},
    Command{"worry let-go", Group::hard_moments, commands::worry_let_go, {}, false},
    Command{"drift", Group::hard_moments, commands::drift},
    Command{"cup", Group::hard_moments, commands::cup},
    Command{"cup list", Group::hard_moments, commands::cup_list, "ls", false},
    Command{"reach", Group::hard_moments, commands::reach},
    Command{"setback", Group::hard_moments, commands::setback},
    Command{"people list", Group::hard_moments, commands::people_list, "ls show"},
    Command{"people add", Group::hard_moments, commands::people_add, "new"},
    Command{"people edit", Group::hard_moments, commands::people_edit, {}, false},
    Command{"people remove", Group::hard_moments, commands::people_remove, "rm", false},
    Command{"plan", Group::hard_moments, commands::plan},
    Command{"plan edit", Group::hard_moments, commands::plan_edit, {}, false},
    Command{"plan add", Group::hard_moments, commands::plan_add, {}, false},
    Command{"plan remove", Group::hard_moments, commands::plan_remove, "rm", false},
    Command{"safety", Group::hard_moments, commands::safety},
    Command{"safety edit", Group::hard_moments, commands::safety_edit, {}, false},
    Command{"safety add", Group::hard_moments, commands::safety_add, {}, false},
    Command{"safety remove", Group::hard_moments, commands::safety_remove, "rm", false},
    Command{"report", Group::look_back, commands::report},
    Command{"log", Group::look_back, commands::log, "history"},
    Command{"log edit", Group::look_back, commands::log_edit, {}, false},
    Command{"log remove", Group::look_back, commands::log_remove, "rm", false},
    Command{"journal", Group::look_back, commands::journal},
    Command{"journal list", Group::look_back, commands::journal_list, "ls", false},
    Command{"journal show", Group::look_back, commands::journal_show},
    Command{"journal search", Group::look_back, commands::journal_search, {}, false},
    Command{"helped list", Group::look_back, commands::helped_list, "ls show"},
    Command{"helped add", Group::look_back, commands::helped_add, "new"},
    Command{"reflect", Group::look_back, commands::reflect},
    Command{"group", Group::with_others, commands::group},
    Command{"init", Group::machinery, commands::init},
    Command{"demo", Group::machinery, commands::demo},
    Command{"settings", Group::machinery, commands::settings},
    Command{"edit", Group::machinery, commands::edit},
    Command{"verify", Group::machinery, commands::verify, "doctor"},
    Command{"migrate", Group::machinery, commands::migrate, {}, false},
    Command{"privacy", Group::machinery, commands::privacy},
    Command{"completion", Group::machinery, commands::completion, {}, false},
    Command{"help", Group::machinery, commands::help},
    Command{"version", Group::machinery, commands::version, {}, false},
};

consteval bool names_differ() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (table.at(i).name == table.at(k).name) return false;
    }
  }
  return true;
}
static_assert(std::ranges::is_sorted(table, {}, &Command::group) && names_differ(), "by group, each command once");

}  // namespace

const std::vector<Command>& command_table() {
  static const std::vector<Command> all(table.begin(), table.end());
  return all;
}

}  // namespace recover::cli
