#include "cli/docs/man.h"

#include "cli/docs/mdoc.h"
#include "core/base/text.h"
#include "tests/support/catch.h"
#include "tests/unit/cli/outside.h"

namespace recover::cli {
namespace {

using Catch::Matchers::ContainsSubstring;

std::string page(const std::string& name) {
  for (const ManPage& one : man_pages("November 23, 2026")) {
    if (one.name == name) return one.text;
  }
  FAIL("there is no page " + name);
  return {};
}

SCENARIO("there is a page for the program and for each first word", "[man]") {
  std::vector<std::string> names;
  for (const ManPage& one : man_pages("November 23, 2026")) names.push_back(one.name);
  CHECK(names == std::vector<std::string>{"recover", "recover-check-in", "recover-completion", "recover-done",
                                          "recover-goal", "recover-habit", "recover-help", "recover-log", "recover-now",
                                          "recover-today"});
}

SCENARIO("mandoc has nothing to say about the pages", "[man]") {
  if (!outside::has_program("mandoc")) return;
  const outside::Folder folder;
  for (const ManPage& one : man_pages("November 23, 2026")) {
    const std::string file = folder.write(one.name + ".1", one.text);
    const std::string said = outside::run("mandoc -T lint " + file).output;
    for (const std::string_view line : split(said, '\n')) {
      // Pages that are not installed yet can't be found, whatever refers to them.
      if (line.find("referenced manual not found") == std::string_view::npos) CHECK(line.empty());
    }
  }
}

SCENARIO("recover(1) lists commands, environment, files and exit codes", "[man]") {
  const std::string text = page("recover");
  CHECK_THAT(text,
             ContainsSubstring(".Ss \"Right now\"\n.Bl -tag -width Ds\n.It Cm \\&now\nPeople and numbers to call.\n"));
  CHECK_THAT(text, ContainsSubstring(".It Cm \"goal add\"\nStart a goal.\n"));
  CHECK_THAT(text, ContainsSubstring(".It Ev RECOVER_HOME\n"));
  CHECK_THAT(text, ContainsSubstring(".It Pa recover.yaml\n"));
  CHECK_THAT(text, ContainsSubstring(".It \\&130\nStopped by you.\n"));
  CHECK_THAT(text, ContainsSubstring(".Xr recover-goal 1 ,\n") && ContainsSubstring(".Xr recover-dates 7 ,\n"));
}

SCENARIO("a page of a noun holds all its verbs", "[man]") {
  if (!outside::has_program("mandoc")) return;
  const outside::Folder folder;
  const std::string file = folder.write("recover-goal.1", page("recover-goal"));
  const std::string shown = outside::run("mandoc -T ascii " + file + " | sed 's/.\\x08//g'").output;
  CHECK_THAT(shown, ContainsSubstring("recover goal add [options] TITLE\n"));
  CHECK_THAT(shown, ContainsSubstring("recover goal list [options]\n"));
  CHECK_THAT(shown, ContainsSubstring("-s, --step TEXT\n"));
  CHECK_THAT(shown, ContainsSubstring("recover goal add \"Walk to the river\" --step \"Shoes by the door\"\n"));
  CHECK_THAT(shown, ContainsSubstring("Without a command, recover goal is recover goal list."));
}

SCENARIO("text is never taken for mdoc", "[man]") {
  CHECK(mdoc_argument("No") == "\\&No");
  CHECK(mdoc_argument("a\\b c") == "\"a\\eb c\"");
  CHECK(mdoc_argument("say \"it\"") == "\"say \\(dqit\\(dq\"");
  CHECK(Mdoc().text(".recover holds the lock. It's small").str() == "\\&.recover holds the lock.\nIt\\(aqs small.\n");
  CHECK(Mdoc().text("one two").str() == "one two.\n");
  CHECK(Mdoc().text("").str().empty());
}

}  // namespace
}  // namespace recover::cli
