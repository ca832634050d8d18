#include <rapidcheck.h>

#include <string>
#include <vector>

#include "core/base/name.h"
#include "core/base/text.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

using Names = std::vector<std::string>;

/// One letter left out, put in, changed, or swapped with the next.
std::string with_a_slip(std::string word, int kind, std::size_t at, char letter) {
  at %= word.size();
  if (kind == 0) return word.erase(at, 1);
  if (kind == 1) return word.insert(at, 1, letter);
  if (kind == 2) word[at] = letter;
  if (kind == 3 && at + 1 < word.size()) std::swap(word[at], word[at + 1]);
  return word;
}

}  // namespace

TEST_CASE("a typing slip is understood", "[near]") {
  using Row = std::tuple<std::string, std::string>;
  const auto [typed, meant] = GENERATE(table<std::string, std::string>({
      Row{"wlak", "walk"},
      Row{"wak", "walk"},
      Row{"walkk", "walk"},
      Row{"wakk", "walk"},
      Row{"WALK", "walk"},
      Row{"raed", "read"},
      Row{"tody", "today"},
      Row{"chekin", "check-in"},
      Row{"celbrate", "celebrate"},
      Row{"calender", "calendar"},
      Row{"jornl", "journal"},
      Row{"йоаг", "йога"},
      Row{"чтниее", "чтение"},
      Row{"tolbxo", "toolbox"},
  }));
  CAPTURE(typed);
  CHECK(near(typed, {"something-else", meant, "very-different"}) == Names{meant});
}

TEST_CASE("another word is not a typing slip", "[near]") {
  using Row = std::tuple<std::string, std::string>;
  const auto [typed, other] = GENERATE(table<std::string, std::string>({
      Row{"walk", "call"},
      Row{"walk", "wine"},
      Row{"read", "rest"},
      Row{"go", "no"},
      Row{"a", "b"},
      Row{"a", "ab"},
      Row{"xyz", "abc"},
      Row{"散歩", "散水"},
      Row{"йога", "игра"},
      Row{"sleep", "step"},
      Row{"walk", ""},
      Row{"", "a"},
      Row{"", ""},
  }));
  CAPTURE(typed, other);
  CHECK(near(typed, {other}).empty());
}

TEST_CASE("the start of a name is enough, from three letters on", "[near]") {
  CHECK(near("med", {"meditate-at-noon", "walk"}) == Names{"meditate-at-noon"});
  CHECK(near("me", {"meditate-at-noon"}).empty());
  CHECK(near("散歩を", {"散歩をする"}) == Names{"散歩をする"});
  CHECK(near("散歩", {"散歩を毎日する"}).empty());
}

TEST_CASE("the nearest comes first, and as many as asked for", "[near]") {
  CHECK(near("walk", {"wall", "Walk", "walks"}) == Names{"Walk", "wall", "walks"});
  CHECK(near("evening-wlak", {"evening-wake", "evening-walk"}) == Names{"evening-walk", "evening-wake"});
  CHECK(near("bat", {"cat", "rat", "hat", "mat"}) == Names{"cat", "rat", "hat"});
  CHECK(near("bat", {"cat", "rat", "hat", "mat"}, 1) == Names{"cat"});
  CHECK(near("bat", {"cat"}, 0).empty());
}

TEST_CASE("a candidate is named once", "[near]") { CHECK(near("wlak", {"walk", "walk", "walk"}) == Names{"walk"}); }

TEST_CASE("a page of text is near nothing", "[near]") {
  CHECK(near(std::string(1'000'000, 'x'), {"walk", std::string(100, 'x')}).empty());
  CHECK(near(std::string(30, 'x'), {std::string(1'000, 'y')}).empty());
}

TEST_CASE("every single slip in a word of three letters or more is understood", "[near]") {
  CHECK(rc::check("near(word with a slip) finds the word", [] {
    const auto word = *rc::gen::suchThat(rc::gen::container<std::string>(rc::gen::inRange<char>('a', 'z')),
                                         [](const std::string& text) { return text.size() >= 3 && text.size() < 40; });
    const auto typed = with_a_slip(word, *rc::gen::inRange(0, 4), *rc::gen::arbitrary<std::size_t>(),
                                   *rc::gen::inRange<char>('a', 'z'));
    RC_ASSERT(near(typed, {word}) == Names{word});
  }));
}
