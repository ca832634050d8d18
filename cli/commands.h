#pragma once

#include "cli/spec.h"

/// One function a command, each in a file of its own under cli/commands/. `cli/commands.cpp` puts them into the table.
namespace recover::cli::commands {

void celebrate(Spec& spec);
void check_in(Spec& spec);
void completion(Spec& spec);
void demo(Spec& spec);
void done(Spec& spec);
void goal_add(Spec& spec);
void goal_done(Spec& spec);
void goal_edit(Spec& spec);
void goal_let_go(Spec& spec);
void goal_list(Spec& spec);
void goal_pause(Spec& spec);
void goal_picture(Spec& spec);
void goal_remove(Spec& spec);
void goal_rename(Spec& spec);
void goal_reopen(Spec& spec);
void goal_resume(Spec& spec);
void goal_show(Spec& spec);
void goal_step(Spec& spec);
void goal_stuck(Spec& spec);
void habit_add(Spec& spec);
void habit_archive(Spec& spec);
void habit_edit(Spec& spec);
void habit_list(Spec& spec);
void habit_pause(Spec& spec);
void habit_remove(Spec& spec);
void habit_rename(Spec& spec);
void habit_resume(Spec& spec);
void habit_show(Spec& spec);
void help(Spec& spec);
void ideas(Spec& spec);
void init(Spec& spec);
void log(Spec& spec);
void log_edit(Spec& spec);
void log_remove(Spec& spec);
void menu(Spec& spec);
void not_today(Spec& spec);
void now(Spec& spec);
void privacy(Spec& spec);
void redo(Spec& spec);
void report(Spec& spec);
void rest(Spec& spec);
void setback(Spec& spec);
void settings(Spec& spec);
void since_add(Spec& spec);
void since_list(Spec& spec);
void since_remove(Spec& spec);
void since_rename(Spec& spec);
void since_show(Spec& spec);
void since_start(Spec& spec);
void since_stop(Spec& spec);
void small(Spec& spec);
void today(Spec& spec);
void toolbox(Spec& spec);
void unable(Spec& spec);
void undo(Spec& spec);
void unset(Spec& spec);
void verify(Spec& spec);
void version(Spec& spec);
void win(Spec& spec);

}  // namespace recover::cli::commands
