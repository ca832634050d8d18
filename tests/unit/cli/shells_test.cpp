#include "cli/docs/shells.h"

#include "tests/support/catch.h"
#include "tests/unit/cli/outside.h"

namespace recover::cli {
namespace {

using Catch::Matchers::ContainsSubstring;

/// A `recover` that notes what it was asked, and offers what the test says.
constexpr std::string_view fake_recover = R"~(#!/bin/sh
dir=$(dirname "$0")
for word in "$@"; do printf '<%s>' "$word"; done > "$dir/asked"
cat "$dir/offers"
)~";

/// The fake program on PATH, and a shell's script beside it.
class Desk {
 public:
  explicit Desk(std::string_view shell) : script_(folder_.write("script", *shell_script(shell))) {
    folder_.write("recover", fake_recover, true);
  }

  std::string script() const { return script_; }
  void offer(std::string_view lines) const { folder_.write("offers", lines); }
  std::string asked() const { return outside::run("cat " + folder_.path("asked")).output; }

  outside::Answer run(std::string_view shell, std::string_view lines) const {
    const std::string file = folder_.write("lines", lines);
    return outside::run("cd / && PATH=" + folder_.path("") + ":$PATH HOME=" + folder_.path("") + " " +
                        std::string(shell) + " " + file);
  }

  /// What bash would offer for a line that it has split like this; `[answer]` each.
  std::string bash(const std::string& words) const {
    return run("bash --norc",
               "source " + script_ + "\nCOMP_WORDS=(" + words +
                   ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_recover\nprintf '[%s]' \"${COMPREPLY[@]}\"\n")
        .output;
  }

 private:
  outside::Folder folder_;
  std::string script_;
};

SCENARIO("there is a script for bash, zsh and fish", "[shells]") {
  const std::string shell = GENERATE("bash", "zsh", "fish");
  REQUIRE(shell_script(shell));
  if (!outside::has_program(shell)) return;
  const Desk desk(shell);
  const outside::Answer answer = outside::run(shell + " -n " + desk.script());
  CHECK(answer.output.empty());
  CHECK(answer.status == 0);
  CHECK_FALSE(shell_script("tcsh"));
}

SCENARIO("bash asks recover and offers what it says", "[shells]") {
  if (!outside::has_program("bash")) return;
  const Desk desk("bash");
  desk.offer("add\tStart a goal\nlist\tList your goals\n");
  CHECK(desk.bash("recover goal ''") == "[add][list]");
  CHECK(desk.asked() == "<completion><--words><--><goal><>");

  GIVEN("an equals sign, at which bash splits words") {
    desk.offer("--format=json\t\n");
    CHECK(desk.bash("recover today --format = js") == "[json]");
    CHECK(desk.asked() == "<completion><--words><--><today><--format=js>");
    CHECK(desk.bash("recover today --format =") == "[json]");
    CHECK(desk.asked() == "<completion><--words><--><today><--format=>");
  }
  GIVEN("a candidate with spaces") {
    desk.offer("3 per week\ton any three days\n");
    CHECK(desk.bash("recover habit add x --every 3") == "[3\\ per\\ week]");
  }
  GIVEN("a folder is wanted") {
    desk.offer(":folders\t\n");
    CHECK(desk.bash("recover --notebook /et") == "[/etc]");
    CHECK(desk.bash("recover --notebook = /et") == "[/etc]");
  }
  GIVEN("nothing to offer") {
    desk.offer("");
    CHECK(desk.bash("recover xyz") == "[]");
  }
}

SCENARIO("bash itself calls the completion", "[shells]") {
  if (!outside::has_program("bash")) return;
  const Desk desk("bash");
  desk.offer("today\tToday's page\n");
  const auto answer = desk.run("bash --norc", "source " + desk.script() + "\ncomplete -p recover\n");
  CHECK(answer.output == "complete -F _recover recover\n");
}

SCENARIO("fish offers candidates with what they are", "[shells]") {
  if (!outside::has_program("fish")) return;
  const Desk desk("fish");
  desk.offer("add\tStart a goal\nlist\tList your goals\n");
  const auto answer = desk.run("fish --no-config", "source " + desk.script() + "\ncomplete -C 'recover goal '\n");
  CHECK(answer.output == "add\tStart a goal\nlist\tList your goals\n");
  CHECK(desk.asked() == "<completion><--words><--><goal><>");
  CHECK(desk.run("fish --no-config", "source " + desk.script() + "\ncomplete -C 'recover goal l'\n").output ==
        "list\tList your goals\n");

  GIVEN("a folder is wanted") {
    desk.offer(":folders\t\n");
    CHECK_THAT(
        desk.run("fish --no-config", "source " + desk.script() + "\ncomplete -C 'recover --notebook /et'\n").output,
        ContainsSubstring("/etc/"));
  }
}

SCENARIO("zsh hands candidates and what they are to _describe", "[shells]") {
  if (!outside::has_program("zsh")) return;
  const Desk desk("zsh");
  desk.offer("add\tStart: a goal\na:b\tOdd\n");
  const auto answer = desk.run("zsh -f",
                               "compdef() { print -r -- \"compdef $*\" }\n"
                               "_describe() { print -rl -- \"$*\" \"${(@)candidates}\" }\n"
                               "source " +
                                   desk.script() + "\nwords=(recover goal '')\nCURRENT=3\n_recover\n");
  CHECK(answer.output == "compdef _recover recover\n-V recover candidates\nadd:Start: a goal\na\\:b:Odd\n");
  CHECK(desk.asked() == "<completion><--words><--><goal><>");
}

}  // namespace
}  // namespace recover::cli
