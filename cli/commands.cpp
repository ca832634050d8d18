#include "cli/commands.h"

#include <algorithm>
#include <array>

namespace recover::cli {
namespace {

using enum Group;

constexpr std::array table{
    Entry{"celebrate", Group::today, commands::celebrate},
    Entry{"check-in", Group::today, commands::check_in, "checkin mood"},
    Entry{"completion", machinery, commands::completion, {}, false},
    Entry{"demo", machinery, commands::demo},
    Entry{"done", Group::today, commands::done},
    Entry{"goal add", build, commands::goal_add, "new"},
    Entry{"goal done", build, commands::goal_done, {}, false},
    Entry{"goal edit", build, commands::goal_edit, {}, false},
    Entry{"goal let-go", build, commands::goal_let_go, {}, false},
    Entry{"goal list", build, commands::goal_list, "ls"},
    Entry{"goal pause", build, commands::goal_pause, {}, false},
    Entry{"goal picture", build, commands::goal_picture, {}, false},
    Entry{"goal remove", build, commands::goal_remove, "rm", false},
    Entry{"goal rename", build, commands::goal_rename, {}, false},
    Entry{"goal reopen", build, commands::goal_reopen, {}, false},
    Entry{"goal resume", build, commands::goal_resume, {}, false},
    Entry{"goal show", build, commands::goal_show},
    Entry{"goal step", build, commands::goal_step},
    Entry{"goal stuck", build, commands::goal_stuck},
    Entry{"habit add", build, commands::habit_add, "new"},
    Entry{"habit archive", build, commands::habit_archive, {}, false},
    Entry{"habit edit", build, commands::habit_edit, {}, false},
    Entry{"habit list", build, commands::habit_list, "ls"},
    Entry{"habit pause", build, commands::habit_pause},
    Entry{"habit remove", build, commands::habit_remove, "rm", false},
    Entry{"habit rename", build, commands::habit_rename, {}, false},
    Entry{"habit resume", build, commands::habit_resume, {}, false},
    Entry{"habit show", build, commands::habit_show, "stats"},
    Entry{"help", machinery, commands::help},
    Entry{"ideas", build, commands::ideas},
    Entry{"init", machinery, commands::init},
    Entry{"log", look_back, commands::log, "history"},
    Entry{"log edit", look_back, commands::log_edit, {}, false},
    Entry{"log remove", look_back, commands::log_remove, "rm", false},
    Entry{"menu", right_now, commands::menu},
    Entry{"not-today", Group::today, commands::not_today, "no missed"},
    Entry{"now", right_now, commands::now, "sos crisis emergency 988 999"},
    Entry{"privacy", machinery, commands::privacy},
    Entry{"redo", Group::today, commands::redo, {}, false},
    Entry{"report", look_back, commands::report},
    Entry{"rest", Group::today, commands::rest, "skip"},
    Entry{"setback", hard_moments, commands::setback},
    Entry{"settings", machinery, commands::settings},
    Entry{"since add", build, commands::since_add, "new"},
    Entry{"since list", build, commands::since_list, "ls"},
    Entry{"since remove", build, commands::since_remove, "rm", false},
    Entry{"since rename", build, commands::since_rename, {}, false},
    Entry{"since show", build, commands::since_show},
    Entry{"since start", build, commands::since_start, {}, false},
    Entry{"since stop", build, commands::since_stop, {}, false},
    Entry{"small", Group::today, commands::small},
    Entry{"today", Group::today, commands::today, "status"},
    Entry{"toolbox", hard_moments, commands::toolbox},
    Entry{"unable", Group::today, commands::unable, "sick"},
    Entry{"undo", Group::today, commands::undo},
    Entry{"unset", Group::today, commands::unset, {}, false},
    Entry{"verify", machinery, commands::verify, "doctor"},
    Entry{"version", machinery, commands::version, {}, false},
    Entry{"win", Group::today, commands::win},
};
static_assert(std::ranges::is_sorted(table, {}, &Entry::name), "keep the commands in order of name");

}  // namespace

const std::vector<Entry>& commands() {
  static const std::vector<Entry> all(table.begin(), table.end());
  return all;
}

}  // namespace recover::cli
