
#include "cli/args/suggestions.h"
#include "tests/support/catch.h"
#include "tests/unit/cli/fake_commands.h"

namespace recover::cli {
namespace {

using fake::problem_of;
using Words = std::vector<std::string>;

std::string command_of_line(const Words& words) { return std::string(resolve(words).entry->name); }

SCENARIO("a line names its command by name, alias or plural", "[resolve]") {
  CHECK(command_of_line({"done", "walk"}) == "done");
  CHECK(command_of_line({"goal", "add", "Walk"}) == "goal add");
  CHECK(command_of_line({"goals", "new", "Walk"}) == "goal add");
  CHECK(command_of_line({"habits"}) == "habit list");
  CHECK(command_of_line({"habit", "ls"}) == "habit list");
  CHECK(command_of_line({"habit", "stats", "walk"}) == "habit show");
  for (const char* word : {"now", "sos", "crisis", "emergency", "988", "999"}) CHECK(command_of_line({word}) == "now");
  CHECK(command_of_line({"mood", "4"}) == "check-in");
}

SCENARIO("no word at all is today's page", "[resolve]") {
  CHECK(command_of_line({}) == "today");
  CHECK(command_of_line({"--json"}) == "today");
  CHECK(command_of_line({"--notebook", "goal"}) == "today");
}

SCENARIO("a bare noun lists, a noun with another word shows", "[resolve]") {
  CHECK(command_of_line({"goal"}) == "goal list");
  const Resolved river = resolve({"goal", "river"});
  CHECK(river.entry->name == "goal show");
  CHECK(river.words == Words{"river"});
  CHECK(command_of_line({"goal", "shwo"}) == "goal show");

  GIVEN("a noun that is a command too") {
    CHECK(command_of_line({"log"}) == "log");
    CHECK(command_of_line({"log", "edit", "k5w39qzt"}) == "log edit");
    const Resolved walk = resolve({"log", "walk"});
    CHECK(walk.entry->name == "log");
    CHECK(walk.words == Words{"walk"});
  }
}

SCENARIO("options may stand before, between and behind the words of a command", "[resolve]") {
  CHECK(resolve({"--json", "today"}).words == Words{"--json"});
  const Resolved add = resolve({"goal", "--notebook", "X", "add", "T"});
  CHECK(add.entry->name == "goal add");
  CHECK(add.words == Words{"--notebook", "X", "T"});
  CHECK(command_of_line({"--format", "json", "today"}) == "today");
  CHECK(command_of_line({"--on", "-3", "done", "walk"}) == "done");
  CHECK(command_of_line({"--color=never", "-q", "goal", "ls"}) == "goal list");

  GIVEN("an option of one command only, with a value, before that command") {
    CHECK(command_of_line({"--why", "today", "goal", "add", "T"}) == "goal add");
    CHECK(command_of_line({"-e", "daily", "habit", "add", "T"}) == "habit add");
    CHECK(command_of_line({"--all", "goal"}) == "goal list");
  }
}

SCENARIO("two dashes end options, not the search for a command", "[resolve]") {
  const Resolved done = resolve({"--", "done", "--note"});
  CHECK(done.entry->name == "done");
  CHECK(done.words == Words{"--", "--note"});
}

SCENARIO("help asked of the program or of a noun is the help command", "[resolve]") {
  CHECK(command_of_line({"--help"}) == "help");
  CHECK(resolve({"--help"}).words.empty());
  const Resolved noun = resolve({"goals", "-h"});
  CHECK(noun.entry->name == "help");
  CHECK(noun.words == Words{"goals"});
  CHECK(command_of_line({"goal", "add", "--help"}) == "goal add");
  CHECK(command_of_line({"log", "--help"}) == "log");
}

SCENARIO("an alias that one verb alone has needs no noun", "[resolve]") {
  const Resolved stats = resolve({"stats", "walk"});
  CHECK(stats.entry->name == "habit show");
  CHECK(stats.words == Words{"walk"});
}

SCENARIO("an unknown word is answered with what was meant", "[resolve][suggestions]") {
  const Problem near = problem_of({"tody"});
  CHECK(near.code == "command-unknown");
  CHECK(near.what == "I don't know \"tody\". Did you mean: recover today?");
  CHECK(near.hint == "recover help");
  CHECK(problem_of({"xylophone"}).what == "I don't know \"xylophone\"");
  CHECK(problem_of({"Today"}).what == "I don't know \"Today\". Did you mean: recover today?");

  THEN("commands are not abbreviated, only suggested") {
    CHECK(problem_of({"comp"}).what == "I don't know \"comp\". Did you mean: recover completion?");
  }
  THEN("a slip in an alias is answered with the main name") {
    CHECK(problem_of({"crisi"}).what == "I don't know \"crisi\". Did you mean: recover now?");
  }
  THEN("a verb behind a mistyped noun is kept") {
    CHECK(problem_of({"gaol", "add", "x"}).what == "I don't know \"gaol\". Did you mean: recover goal add?");
    CHECK(problem_of({"gaol", "shwo", "x"}).what == "I don't know \"gaol\". Did you mean: recover goal show?");
  }
  THEN("a verb without its noun is told which nouns there are") {
    CHECK(problem_of({"add", "x"}).what ==
          "\"add\" goes with a word before it. Did you mean: recover goal add, or recover habit add?");
  }
  THEN("a habit's name is told how to record it") {
    const Problem walk = problem_of({"walk"});
    CHECK(walk.code == "command-unknown");
    CHECK(walk.what == "\"walk\" is one of your habits. To record it: recover done walk");
  }
  THEN("what would move the cursor is not repeated raw") {
    CHECK(problem_of({"a\x1b[2Jb"}).what == "I don't know \"a\xEF\xBF\xBD[2Jb\"");
  }
}

SCENARIO("a slip in a verb is near to the verb", "[suggestions]") {
  CHECK(near_verb("goal", "lst") == "goal list");
  CHECK(near_verb("goal", "shwo") == "goal show");
  CHECK(near_verb("habit", "stast") == "habit show");
  CHECK(near_verb("goal", "river") == std::nullopt);
}

SCENARIO("near misses are offered in one sentence", "[suggestions]") {
  CHECK(did_you_mean({"recover rest"}) == "Did you mean: recover rest?");
  CHECK(did_you_mean({"a", "b"}) == "Did you mean: a, or b?");
  CHECK(did_you_mean({"a", "b", "c"}) == "Did you mean: a, b or c?");
}

}  // namespace
}  // namespace recover::cli
