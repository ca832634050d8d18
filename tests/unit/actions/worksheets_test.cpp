#include "core/actions/worksheets.h"

#include "tests/support/catch.h"
#include "tests/support/notebook_at_hand.h"

using namespace recover;
using actions::WorksheetChange;
using test::NotebookAtHand;
using test::refusal;

namespace {

const std::string noise = "worksheets/2026-02-13-noise-at-night.yaml";

Worksheet begun(NotebookAtHand& at, const WorksheetChange& known) {
  return at.change([&](store::Transaction& transaction) {
    return actions::begin_worksheet(transaction, " Noise at night ", known, at.today);
  });
}

/// Changes the first worksheet there is.
bool changed(NotebookAtHand& at, const WorksheetChange& change) {
  return at.change([&](store::Transaction& transaction) {
    const Worksheet before = transaction.notebook().worksheets().front();
    return actions::change(transaction, before, change, at.today);
  });
}

}  // namespace

TEST_CASE("a worksheet begins with what is known", "[worksheets]") {
  NotebookAtHand at;
  const Worksheet sheet =
      begun(at, {.facts = "music", .ideas = {"ask him", " ", "ear plugs "}, .good = {{1, "quick"}}});
  CHECK(sheet.name == "noise-at-night");
  CHECK(at.text(noise) ==
        "kind: solve\ntitle: Noise at night\nstarted: 2026-02-13\nfacts: music\n"
        "ideas:\n  - ask him\n  - do: ear plugs\n    good: quick\n");
  CHECK(at.notebook.worksheets() == std::vector{sheet});
}

TEST_CASE("a second worksheet of one title gets a name of its own", "[worksheets]") {
  NotebookAtHand at;
  begun(at, {});
  CHECK(begun(at, {}).name == "noise-at-night-2");
}

TEST_CASE("a worksheet is never written over a file that can't be read", "[worksheets]") {
  NotebookAtHand at;
  at.put(noise, "kind: solve\n");
  CHECK(refusal([&] { begun(at, {}); }) == "name-taken");
  CHECK(at.text(noise) == "kind: solve\n");
}

TEST_CASE("a change writes what is said differently and keeps every other byte", "[worksheets]") {
  NotebookAtHand at;
  at.put(noise, "kind: solve\ntitle: Noise  # next door\nideas: [ask him, ear plugs]\nhope: sleep\n");
  CHECK(changed(at, {.hope = "", .ideas = {"a fan"}, .hard = {{0, "I am shy"}}, .choice = "ask him"}));
  CHECK(at.text(noise) ==
        "kind: solve\ntitle: Noise  # next door\nideas: [{do: ask him, hard: I am shy}, ear plugs, a fan]\n"
        "choice: ask him\n");
}

TEST_CASE("a change that says what is there already changes nothing", "[worksheets]") {
  NotebookAtHand at;
  at.put(noise, "kind: solve\ntitle: Noise\nhope: \"sleep\"\n");
  CHECK_FALSE(changed(at, {.hope = "sleep"}));
  CHECK(at.text(noise) == "kind: solve\ntitle: Noise\nhope: \"sleep\"\n");
}

TEST_CASE("a result says that the look back was today, and a look back can be dropped", "[worksheets]") {
  NotebookAtHand at;
  at.put(noise, "kind: solve\ntitle: Noise\nlook-back: 2026-02-10\n");
  CHECK(changed(at, {.result = "two quiet nights"}));
  CHECK(at.text(noise) ==
        "kind: solve\ntitle: Noise\nlook-back: 2026-02-10\nlooked-back: 2026-02-13\nresult: two quiet nights\n");
  CHECK(changed(at, {.look_back = std::optional<Day>{}}));
  CHECK_FALSE(at.notebook.worksheets().front().look_back);
}

TEST_CASE("an idea that is not there can't be weighed", "[worksheets]") {
  NotebookAtHand at;
  CHECK(refusal([&] { begun(at, {.ideas = {"ask him"}, .good = {{1, "quick"}}}); }) == "idea-unknown");
  CHECK(at.text(noise) == "(not there)");
}

TEST_CASE("a worksheet in front of a group is a value, stored nowhere", "[worksheets]") {
  NotebookAtHand at;
  const Worksheet sheet = actions::changed({.title = "Noise"}, {.ideas = {"a fan"}, .choice = "a fan"}, at.today);
  CHECK(sheet.ideas.size() == 1);
  CHECK(sheet.choice == "a fan");
  CHECK(at.notebook.worksheets().empty());
}
