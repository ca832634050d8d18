#include <algorithm>
#include <array>

#include "cli/commands/commands.h"

namespace recover::cli {
namespace {

/// In the order in which `recover help` and the manual show them: by group, and within it as a day goes.
constexpr std::array table{
    Entry{"now", Group::right_now, commands::now, "sos crisis emergency 988 999"},
    Entry{"menu", Group::right_now, commands::menu},
    Entry{"today", Group::today, commands::today, "status"},
    Entry{"done", Group::today, commands::done},
    Entry{"small", Group::today, commands::small},
    Entry{"rest", Group::today, commands::rest, "skip"},
    Entry{"unable", Group::today, commands::unable, "sick"},
    Entry{"not-today", Group::today, commands::not_today, "no missed"},
    Entry{"unset", Group::today, commands::unset, {}, false},
    Entry{"check-in", Group::today, commands::check_in, "checkin mood"},
    Entry{"win", Group::today, commands::win},
    Entry{"celebrate", Group::today, commands::celebrate},
    Entry{"undo", Group::today, commands::undo},
    Entry{"redo", Group::today, commands::redo, {}, false},
    Entry{"goal add", Group::build, commands::goal_add, "new"},
    Entry{"goal list", Group::build, commands::goal_list, "ls"},
    Entry{"goal show", Group::build, commands::goal_show},
    Entry{"goal step", Group::build, commands::goal_step},
    Entry{"goal done", Group::build, commands::goal_done, {}, false},
    Entry{"goal stuck", Group::build, commands::goal_stuck},
    Entry{"goal picture", Group::build, commands::goal_picture, {}, false},
    Entry{"goal edit", Group::build, commands::goal_edit, {}, false},
    Entry{"goal rename", Group::build, commands::goal_rename, {}, false},
    Entry{"goal pause", Group::build, commands::goal_pause, {}, false},
    Entry{"goal resume", Group::build, commands::goal_resume, {}, false},
    Entry{"goal reopen", Group::build, commands::goal_reopen, {}, false},
    Entry{"goal let-go", Group::build, commands::goal_let_go, {}, false},
    Entry{"goal remove", Group::build, commands::goal_remove, "rm", false},
    Entry{"habit add", Group::build, commands::habit_add, "new"},
    Entry{"habit list", Group::build, commands::habit_list, "ls"},
    Entry{"habit show", Group::build, commands::habit_show, "stats"},
    Entry{"habit edit", Group::build, commands::habit_edit, {}, false},
    Entry{"habit rename", Group::build, commands::habit_rename, {}, false},
    Entry{"habit pause", Group::build, commands::habit_pause},
    Entry{"habit resume", Group::build, commands::habit_resume, {}, false},
    Entry{"habit archive", Group::build, commands::habit_archive, {}, false},
    Entry{"habit remove", Group::build, commands::habit_remove, "rm", false},
    Entry{"since add", Group::build, commands::since_add, "new"},
    Entry{"since list", Group::build, commands::since_list, "ls"},
    Entry{"since show", Group::build, commands::since_show},
    Entry{"since start", Group::build, commands::since_start, {}, false},
    Entry{"since stop", Group::build, commands::since_stop, {}, false},
    Entry{"since rename", Group::build, commands::since_rename, {}, false},
    Entry{"since remove", Group::build, commands::since_remove, "rm", false},
    Entry{"ideas", Group::build, commands::ideas},
    Entry{"toolbox", Group::hard_moments, commands::toolbox},
    Entry{"breathe", Group::hard_moments, commands::breathe},
    Entry{"sit", Group::hard_moments, commands::sit},
    Entry{"ground", Group::hard_moments, commands::ground},
    Entry{"imagine", Group::hard_moments, commands::imagine},
    Entry{"wave", Group::hard_moments, commands::wave, "urge craving"},
    Entry{"halt", Group::hard_moments, commands::halt, "needs"},
    Entry{"reframe", Group::hard_moments, commands::reframe},
    Entry{"reframe resume", Group::hard_moments, commands::reframe_resume, {}, false},
    Entry{"reframe list", Group::hard_moments, commands::reframe_list, "ls", false},
    Entry{"reframe show", Group::hard_moments, commands::reframe_show, {}, false},
    Entry{"self-talk list", Group::hard_moments, commands::self_talk_list, "ls show"},
    Entry{"self-talk add", Group::hard_moments, commands::self_talk_add, "new"},
    Entry{"self-talk edit", Group::hard_moments, commands::self_talk_edit, {}, false},
    Entry{"self-talk remove", Group::hard_moments, commands::self_talk_remove, "rm", false},
    Entry{"solve", Group::hard_moments, commands::solve},
    Entry{"solve resume", Group::hard_moments, commands::solve_resume, {}, false},
    Entry{"solve list", Group::hard_moments, commands::solve_list, "ls", false},
    Entry{"solve show", Group::hard_moments, commands::solve_show, {}, false},
    Entry{"worry", Group::hard_moments, commands::worry},
    Entry{"worry list", Group::hard_moments, commands::worry_list, "ls", false},
    Entry{"worry park", Group::hard_moments, commands::worry_park, {}, false},
    Entry{"worry let-go", Group::hard_moments, commands::worry_let_go, {}, false},
    Entry{"drift", Group::hard_moments, commands::drift},
    Entry{"cup", Group::hard_moments, commands::cup},
    Entry{"cup list", Group::hard_moments, commands::cup_list, "ls", false},
    Entry{"reach", Group::hard_moments, commands::reach},
    Entry{"setback", Group::hard_moments, commands::setback},
    Entry{"people list", Group::hard_moments, commands::people_list, "ls show"},
    Entry{"people add", Group::hard_moments, commands::people_add, "new"},
    Entry{"people edit", Group::hard_moments, commands::people_edit, {}, false},
    Entry{"people remove", Group::hard_moments, commands::people_remove, "rm", false},
    Entry{"plan", Group::hard_moments, commands::plan},
    Entry{"plan edit", Group::hard_moments, commands::plan_edit, {}, false},
    Entry{"plan add", Group::hard_moments, commands::plan_add, {}, false},
    Entry{"plan remove", Group::hard_moments, commands::plan_remove, "rm", false},
    Entry{"safety", Group::hard_moments, commands::safety},
    Entry{"safety edit", Group::hard_moments, commands::safety_edit, {}, false},
    Entry{"safety add", Group::hard_moments, commands::safety_add, {}, false},
    Entry{"safety remove", Group::hard_moments, commands::safety_remove, "rm", false},
    Entry{"report", Group::look_back, commands::report},
    Entry{"log", Group::look_back, commands::log, "history"},
    Entry{"log edit", Group::look_back, commands::log_edit, {}, false},
    Entry{"log remove", Group::look_back, commands::log_remove, "rm", false},
    Entry{"journal", Group::look_back, commands::journal},
    Entry{"journal list", Group::look_back, commands::journal_list, "ls", false},
    Entry{"journal show", Group::look_back, commands::journal_show},
    Entry{"journal search", Group::look_back, commands::journal_search, {}, false},
    Entry{"helped list", Group::look_back, commands::helped_list, "ls show"},
    Entry{"helped add", Group::look_back, commands::helped_add, "new"},
    Entry{"reflect", Group::look_back, commands::reflect},
    Entry{"group", Group::with_others, commands::group},
    Entry{"init", Group::machinery, commands::init},
    Entry{"demo", Group::machinery, commands::demo},
    Entry{"settings", Group::machinery, commands::settings},
    Entry{"edit", Group::machinery, commands::edit},
    Entry{"verify", Group::machinery, commands::verify, "doctor"},
    Entry{"migrate", Group::machinery, commands::migrate, {}, false},
    Entry{"privacy", Group::machinery, commands::privacy},
    Entry{"completion", Group::machinery, commands::completion, {}, false},
    Entry{"help", Group::machinery, commands::help},
    Entry{"version", Group::machinery, commands::version, {}, false},
};

consteval bool names_differ() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (table.at(i).name == table.at(k).name) return false;
    }
  }
  return true;
}
static_assert(std::ranges::is_sorted(table, {}, &Entry::group) && names_differ(), "by group, each command once");

}  // namespace

const std::vector<Entry>& command_table() {
  static const std::vector<Entry> all(table.begin(), table.end());
  return all;
}

}  // namespace recover::cli
