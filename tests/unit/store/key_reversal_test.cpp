#include "core/store/key_reversal.h"

#include "core/yaml/tree.h"
#include "tests/support/catch.h"

using namespace recover;
using namespace recover::store;

namespace {

/// What is left of `now` after the change is taken back, and how many places stayed.
struct TakenBack {
  std::string text;
  std::size_t left = 0;
  friend bool operator==(const TakenBack&, const TakenBack&) = default;
};

std::ostream& operator<<(std::ostream& out, const TakenBack& result) {
  return out << result.text << "left: " << result.left;
}

TakenBack back(std::string_view before, std::string_view after, std::string now) {
  Problems left;
  const std::string text = take_back({"goals/river.yaml", before, after}, std::move(now), left);
  return {text, left.size()};
}

}  // namespace

TEST_CASE("a key goes back to what it was, whatever else was changed since", "[undo]") {
  CHECK(back("title: River\n", "title: Sea\n", "title: Sea  # mine\nwhy: salt\n") ==
        TakenBack{"title: River  # mine\nwhy: salt\n", 0});
  CHECK(back("title: River\n", "title: River\nby: 2026-12-01\n", "why: sleep\ntitle: River\nby: 2026-12-01\n") ==
        TakenBack{"why: sleep\ntitle: River\n", 0});
  CHECK(back("title: River\nby: 2026-12-01\n", "title: River\n", "title: River\nwhy: sleep\n") ==
        TakenBack{"title: River\nwhy: sleep\nby: 2026-12-01\n", 0});
}

TEST_CASE("a key that says something else by now stays, and the others go back", "[undo]") {
  CHECK(back("title: River\narea: social\n", "title: Sea\narea: physical\n", "title: Lake\narea: physical\n") ==
        TakenBack{"title: Lake\narea: social\n", 1});
}

TEST_CASE("a key that is already as it was needs nothing", "[undo]") {
  CHECK(back("title: River\n", "title: Sea\n", "title: River\nwhy: sleep\n") ==
        TakenBack{"title: River\nwhy: sleep\n", 0});
}

TEST_CASE("a step is open again, beside steps written by hand", "[undo]") {
  const std::string before = "title: River\nsteps:\n  - shoes\n  - corner\n";
  const std::string after = "title: River\nsteps:\n  - do: shoes\n    done: 2026-11-02\n  - corner\n";
  CHECK(back(before, after, after + "why: sleep\n") ==
        TakenBack{"title: River\nsteps:\n  - shoes\n  - corner\nwhy: sleep\n", 0});
}

TEST_CASE("items that were added are taken out, items taken out come back", "[undo]") {
  const std::string two = "title: River\nsteps:\n  - shoes\n  - corner\n";
  const std::string three = "title: River\nsteps:\n  - shoes\n  - bridge  # the old one\n  - corner\n";
  CHECK(back(two, three, three + "why: sleep\n") == TakenBack{two + "why: sleep\n", 0});
  CHECK(back(three, two, two + "why: sleep\n") ==
        TakenBack{"title: River\nsteps:\n  - shoes\n  - bridge\n  - corner\nwhy: sleep\n", 0});
}

TEST_CASE("a list that was changed since stays whole", "[undo]") {
  const std::string now = "title: River\nsteps: [a, b, c, by hand]\n";
  CHECK(back("title: River\nsteps: [a, b]\n", "title: River\nsteps: [a, b, c]\n", now) == TakenBack{now, 1});
}

TEST_CASE("values in a list keep their meaning on the way back", "[undo]") {
  const std::string before = "title: River\npauses:\n  - {from: 2026-12-20, why: \"away, at sea: far\"}\n";
  const TakenBack result = back(before, "title: River\n", "title: River\nwhy: sleep\n");
  CHECK(result.left == 0);
  const yaml::Parsed read = yaml::parse("goals/river.yaml", result.text);
  const yaml::Parsed meant = yaml::parse("goals/river.yaml", before);
  REQUIRE(read.root.find("pauses"));
  CHECK(same_value(*read.root.find("pauses"), *meant.root.find("pauses")));
}

TEST_CASE("a text that can't be understood stays as it is", "[undo]") {
  const std::string now = "title: [Sea\n";
  CHECK(back("title: River\n", "title: Sea\n", now) == TakenBack{now, 1});
}
