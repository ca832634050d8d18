#include "cli/docs/candidates.h"

#include "tests/support/catch.h"

using namespace recover::cli;

TEST_CASE("what can be opened in an editor is offered by its words and by names", "[candidates]") {
  const auto names = [] {
    Names all;
    all.habits = {{"walk", "Walk"}};
    all.goals = {{"river", "Walk to the river"}};
    all.since = {{"smoke-free", "Smoke-free"}};
    return all;
  };
  OptionSpec what;
  what.complete = Complete::editable;
  std::vector<std::string> words;
  for (const Candidate& one : values_for(what, "", names)) words.push_back(one.word);
  CHECK(words == std::vector<std::string>{"settings", "people", "plan", "safety", "self-talk", "log", "walk", "river",
                                          "smoke-free"});
}
