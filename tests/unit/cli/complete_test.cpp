#include "cli/docs/complete.h"

#include <algorithm>

#include "tests/support/catch.h"

namespace recover::cli {
namespace {

using Words = std::vector<std::string>;

int times_read = 0;

Names notebook() {
  ++times_read;
  Names names;
  names.habits = {{"walk", "Walk"}, {"read", "Read a page"}};
  names.goals = {{"river", "Walk to the river"}};
  names.since = {{"smoke-free", "Smoke-free"}};
  names.entries = {{"k5w39qzt", "walk"}};
  return names;
}

Words offered(const Words& words) {
  Words out;
  for (const Candidate& one : complete(words, notebook)) out.push_back(one.word);
  return out;
}

bool offers(const Words& words, const std::string& word) { return std::ranges::count(offered(words), word) == 1; }

SCENARIO("commands are completed by main name, aliases when they are typed", "[complete]") {
  CHECK(offered({""}) == Words{"check-in", "completion", "done", "goal", "habit", "help", "log", "now", "today"});
  CHECK(offered({}) == offered({""}));
  CHECK(offered({"c"}) == Words{"check-in", "checkin", "completion", "crisis"});
  CHECK(offered({"9"}) == Words{"988", "999"});
  CHECK(offered({"goals"}) == Words{"goals"});
  CHECK(offered({"--plain", "tod"}) == Words{"today"});
  CHECK(offered({"--notebook", "x", "tod"}) == Words{"today"});
  CHECK(offered({"xyz"}).empty());
  CHECK(offered({"unknown", ""}).empty());
}

SCENARIO("candidates say what they are", "[complete]") {
  CHECK(complete({"goal", "a"}, notebook) == std::vector<Candidate>{{"add", "Start a goal"}});
  CHECK(complete({"sos"}, notebook) == std::vector<Candidate>{{"sos", "the same as now"}});
  CHECK(complete({"done", "re"}, notebook) == std::vector<Candidate>{{"read", "Read a page"}});
}

SCENARIO("after a noun stand its verbs and the names it takes", "[complete]") {
  CHECK(offered({"goal", ""}) == Words{"add", "done", "list", "show", "river"});
  CHECK(offered({"goals", "n"}) == Words{"new"});
  CHECK(offered({"habit", "--plain", ""}) == Words{"add", "list", "show", "walk", "read"});
  CHECK(offered({"log", "e"}) == Words{"edit"});
  CHECK(offered({"log", "sm"}) == Words{"smoke-free"});
}

SCENARIO("names are completed where they belong, each once", "[complete]") {
  CHECK(offered({"habit", "show", ""}) == Words{"walk", "read"});
  CHECK(offered({"stats", "w"}) == Words{"walk"});
  CHECK(offered({"goal", "done", "r"}) == Words{"river"});
  CHECK(offered({"done", ""}) == Words{"walk", "read", "river"});
  CHECK(offered({"done", "walk", ""}) == Words{"read", "river"});
  CHECK(offered({"done", "--on", "mon", "walk", "r"}) == Words{"read", "river"});
  CHECK(offered({"log", "edit", "k"}) == Words{"k5w39qzt"});
}

SCENARIO("the notebook is read only when a name is wanted", "[complete]") {
  times_read = 0;
  offered({"d"});
  offered({"goal", "add", "--"});
  offered({"done", "--on", ""});
  CHECK(times_read == 0);
  offered({"done", ""});
  CHECK(times_read == 1);
}

SCENARIO("options are completed, and those given are not offered again", "[complete]") {
  CHECK(offered({"goal", "add", "--w"}) == Words{"--why"});
  CHECK(offers({"goal", "add", "-"}, "--notebook"));
  CHECK_FALSE(offers({"goal", "add", "--why", "x", "--"}, "--why"));
  CHECK_FALSE(offers({"goal", "add", "--why=x", "--"}, "--why"));
  CHECK_FALSE(offers({"today", "-q", "--"}, "--quiet"));
  CHECK(offers({"goal", "add", "--step", "x", "--"}, "--step"));
  CHECK(offers({"--"}, "--notebook"));
  CHECK_FALSE(offers({"--"}, "--why"));
  CHECK(offers({"goal", "--"}, "--all"));
  CHECK(offered({"done", "--", "--"}).empty());
}

SCENARIO("a command that takes no word offers its options", "[complete]") {
  CHECK(offers({"today", ""}, "--format"));
  CHECK(offered({"today", "x"}).empty());
}

SCENARIO("values are completed by what they are", "[complete]") {
  CHECK(offered({"today", "--format", ""}) == Words{"text", "json"});
  CHECK(offered({"today", "--format=j"}) == Words{"--format=json"});
  CHECK(offered({"--color", "a"}) == Words{"auto", "always"});
  CHECK(offered({"done", "--on", "t"}) == Words{"today", "tue", "thu"});
  CHECK(offers({"done", "--on", ""}, "yesterday"));
  CHECK(offered({"goal", "add", "x", "--by", "to"}) == Words{"today", "tomorrow"});
  CHECK(offered({"goal", "add", "x", "--area", "ph"}) == Words{"physical"});
  CHECK(offered({"habit", "add", "x", "-e", "3 "}) == Words{"3 per week", "3 in 7 days", "3 per day"});
  CHECK(offered({"completion", ""}) == Words{"bash", "zsh", "fish"});
  CHECK(offered({"--notebook", "/ho"}) == Words{":folders"});
  CHECK(offered({"--notebook=/ho"}) == Words{":folders"});
  CHECK(offered({"goal", "add", "--why", ""}).empty());
}

SCENARIO("help is completed with commands, then with the verbs of a noun", "[complete]") {
  CHECK(offered({"help", "d"}) == Words{"done"});
  CHECK(offered({"help", "goal", ""}) == Words{"add", "done", "list", "show"});
  CHECK(offered({"help", "done", ""}).empty() == false);  // its options are left
  CHECK(offered({"help", "done", "x"}).empty());
}

SCENARIO("each candidate is a line of its own, without control characters", "[complete]") {
  CHECK(completion_lines({{"walk", "Walk"}, {"a", "b\tc\x1b"}}) == "walk\tWalk\na\tb c\xEF\xBF\xBD\n");
}

}  // namespace
}  // namespace recover::cli
