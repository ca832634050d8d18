#include "tests/unit/cli/fake_commands.h"

#include "cli/app/context.h"
#include "tests/support/catch.h"

namespace recover::cli {
namespace {

fake::Taken& taken() {
  static fake::Taken line;
  return line;
}

Exit nothing(Context&) { return Exit::done; }

void check_in(Spec& spec) {
  spec.summary("Write down how this moment is")
      .words("mood", taken().words, "Mood from 1 to 5, then words", Presence::optional);
  declare_recording(spec, taken().recording);
  spec.run(nothing);
}

void completion(Spec& spec) {
  spec.summary("Print a completion script")
      .positional_choice("shell", taken().shell, {"bash", "zsh", "fish"}, "The shell", Presence::optional)
      .run(nothing);
}

void done(Spec& spec) {
  spec.summary("Say that something was done")
      .about("Numbers alone are lines of today's list. A number after one name is its amount.")
      .words("habit", taken().words, "Names, or numbers of today's list", Presence::optional, Complete::habit_or_goal)
      .example("recover done walk 20", "20 minutes of walking")
      .exits(Exit::usage, "There is no habit of that name")
      .see("habit show")
      .see("recover-dates(7)");
  declare_recording(spec, taken().recording);
  spec.run(nothing);
}

void goal_add(Spec& spec) {
  spec.summary("Start a goal")
      .about("A goal is something small and achievable, with steps on the way.")
      .positional("title", taken().title, "What you would like to reach")
      .option("--why", taken().why, "TEXT", "Why it matters to you")
      .option("--by", taken().by, "DAY", "A day to look at it again", Complete::day_ahead)
      .option("--area", taken().area, "AREA", "Wellness area", Complete::area)
      .list("-s,--step", taken().steps, "TEXT", "A step on the way")
      .whole("--confidence", taken().confidence, 0, 10, "How sure you feel, from 0 to 10")
      .example("recover goal add \"Walk to the river\" --step \"Shoes by the door\"", "A goal with its first step")
      .run(nothing);
}

void goal_done(Spec& spec) {
  spec.summary("Finish a goal")
      .positional("name", taken().title, "Name of a goal", Presence::required, Complete::goal)
      .run(nothing);
}

void goal_list(Spec& spec) {
  spec.summary("List your goals").flag("-a,--all", taken().all, "Finished ones too");
  declare_format(spec, taken().format, {"text", "json", "csv"});
  spec.run(nothing);
}

void goal_show(Spec& spec) {
  spec.summary("Show one goal").positional("name", taken().title, "Name of a goal", Presence::required, Complete::goal);
  declare_format(spec, taken().format, {"text", "json"});
  spec.run(nothing);
}

void habit_add(Spec& spec) {
  spec.summary("Start a habit")
      .positional("title", taken().title, "What you will do")
      .option("-e,--every", taken().every, "SCHEDULE", "How often", Complete::schedule)
      .run(nothing);
}

void habit_list(Spec& spec) { spec.summary("List your habits").run(nothing); }

void habit_show(Spec& spec) {
  spec.summary("Show one habit")
      .positional("name", taken().title, "Name of a habit", Presence::required, Complete::habit)
      .run(nothing);
}

void help(Spec& spec) {
  spec.summary("Show help")
      .words("topic", taken().words, "A command", Presence::optional, Complete::topic)
      .flag("--all", taken().all, "All commands")
      .run(nothing);
}

void log(Spec& spec) {
  spec.summary("Show what happened")
      .words("word", taken().words, "Words to look for", Presence::optional, Complete::any_name);
  declare_format(spec, taken().format, {"text", "json", "ndjson"});
  spec.run(nothing);
}

void log_edit(Spec& spec) {
  spec.summary("Change one line of the log")
      .positional("id", taken().title, "Its id", Presence::required, Complete::entry_id)
      .run(nothing);
}

void now(Spec& spec) { spec.summary("People and numbers to call").example("recover now", "").run(nothing); }

void today(Spec& spec) {
  spec.summary("Today's page").exits(Exit::no, "Nothing is due");
  declare_format(spec, taken().format, {"text", "json"});
  spec.run(nothing);
}

}  // namespace

const std::vector<Command>& command_table() {
  using enum Group;
  static const std::vector<Command> all{
      {"check-in", Group::today, check_in, "checkin mood"},
      {"completion", machinery, completion, {}, false},
      {"done", Group::today, done},
      {"goal add", build, goal_add, "new"},
      {"goal done", build, goal_done, {}, false},
      {"goal list", build, goal_list, "ls"},
      {"goal show", build, goal_show},
      {"habit add", build, habit_add, "new"},
      {"habit list", build, habit_list, "ls"},
      {"habit show", build, habit_show, "stats"},
      {"help", machinery, help},
      {"log", look_back, log, "history"},
      {"log edit", look_back, log_edit, {}, false},
      {"now", right_now, now, "sos crisis emergency 988 999"},
      {"today", Group::today, cli::today, "status"},
  };
  return all;
}

namespace fake {

Reading read(const std::vector<std::string>& words) {
  taken() = {};
  const Resolved found = resolve(words, [](const std::string& word) { return word == "walk"; });
  Spec spec;
  found.entry->declare(spec);
  declare_globals(spec, taken().globals);
  parse(spec, found.entry->name, found.words);
  return {std::string(found.entry->name), taken()};
}

Problem problem_of(const std::vector<std::string>& words) {
  try {
    read(words);
  } catch (const Failure& failure) {
    REQUIRE(failure.kind() == ErrorKind::refused);
    REQUIRE(failure.problems().size() == 1);
    return failure.problems().front();
  }
  FAIL("the line was read: " + words.front());
  return {};
}

}  // namespace fake
}  // namespace recover::cli
