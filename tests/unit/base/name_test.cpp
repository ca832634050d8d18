#include "core/base/name.h"

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "core/base/text.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

std::string repeated(const std::string& piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

/// Words, letters of many scripts, any character at all, and bytes that are none.
rc::Gen<std::string> any_title() {
  const auto character = rc::gen::map(rc::gen::inRange<std::uint32_t>(0, 0x30000), [](std::uint32_t value) {
    return value >= 0xD800 && value <= 0xDFFF ? std::string("\xED") : utf8(char32_t{value});
  });
  const auto latin =
      rc::gen::map(rc::gen::inRange<std::uint32_t>(0x20, 0x250), [](auto value) { return utf8(char32_t{value}); });
  const auto low =
      rc::gen::map(rc::gen::inRange<std::uint32_t>(0x250, 0x1200), [](auto value) { return utf8(char32_t{value}); });
  const auto hangul =
      rc::gen::map(rc::gen::inRange<std::uint32_t>(0xAC00, 0xD7A4), [](auto value) { return utf8(char32_t{value}); });
  const auto known =
      rc::gen::element<std::string>("walk", "Read", " ", "-", "'", "10", "e\u0301", "\u0306", "й", "İ", "ガ", "🎉",
                                    "❤️", "\u200D", "कि", "\xFF", "\n", std::string(1, '\0'));
  const auto piece = rc::gen::oneOf(character, latin, low, hangul, known);
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) { return join(pieces, ""); });
}

}  // namespace

TEST_CASE("a title becomes a name that is easy to type", "[name]") {
  using Row = std::tuple<std::string, std::string>;
  const auto [title, name] = GENERATE(table<std::string, std::string>({
      Row{"Walk 10 minutes", "walk-10-minutes"},
      Row{"  Walk,  to the… river! ", "walk-to-the-river"},
      Row{"Don't skip breakfast", "dont-skip-breakfast"},
      Row{"Don’t skip breakfast", "dont-skip-breakfast"},
      Row{"Call mum/dad & co.", "call-mum-dad-co"},
      Row{"--walk--", "walk"},
      Row{"10,000 steps", "10-000-steps"},
      Row{"2026", "2026"},
  }));
  CHECK(name_from_title(title) == name);
}

TEST_CASE("Latin letters lose their accents", "[name]") {
  using Row = std::tuple<std::string, std::string>;
  const auto [title, name] = GENERATE(table<std::string, std::string>({
      Row{"Café au lait", "cafe-au-lait"},
      Row{"Cafe\u0301 au lait", "cafe-au-lait"},
      Row{"ÅNGSTRÖM", "angstrom"},
      Row{"Tiếng Việt", "tieng-viet"},
      Row{"İstanbul", "istanbul"},
      Row{"Straße", "straße"},
      Row{"Łódź", "łodz"},
      Row{"Ǿre", "øre"},
  }));
  CHECK(name_from_title(title) == name);
}

TEST_CASE("letters of every script are kept whole", "[name]") {
  using Row = std::tuple<std::string, std::string>;
  const auto [title, name] = GENERATE(table<std::string, std::string>({
      Row{"Йога каждый день", "йога-каждый-день"},
      Row{"Ёлка", "ёлка"},
      Row{"Περπάτημα", "περπάτημα"},
      Row{"散歩 10分", "散歩-10分"},
      Row{"ガムをやめる", "ガムをやめる"},
      Row{"매일 산책", "매일-산책"},
      Row{"المشي كل يوم", "المشي-كل-يوم"},
      Row{"הליכה", "הליכה"},
      Row{"हिन्दी सीखना", "हिन्दी-सीखना"},
      Row{"เดินทุกวัน", "เดินทุกวัน"},
  }));
  CHECK(name_from_title(title) == name);
  CHECK(is_name(name));
}

TEST_CASE("signs and emoji leave no trace", "[name]") {
  using Row = std::tuple<std::string, std::string>;
  const auto [title, name] = GENERATE(table<std::string, std::string>({
      Row{"🎉🎉", ""},
      Row{"❤️", ""},
      Row{"👩‍👩‍👧", ""},
      Row{"…!?", ""},
      Row{"   ", ""},
      Row{"", ""},
      Row{"\u0301", ""},
      Row{"🏃 Run 🏃‍♀️", "run"},
      Row{"walk ❤️ now", "walk-now"},
      Row{"散歩 ❤️ 散歩", "散歩-散歩"},
      Row{"1️⃣ small thing", "1-small-thing"},
      Row{"wal\u00ADk\u200B", "walk"},
  }));
  CAPTURE(title);
  CHECK(name_from_title(title) == name);
}

TEST_CASE("no title leads out of the notebook", "[name]") {
  CHECK(name_from_title("../../etc/passwd") == "etc-passwd");
  CHECK(name_from_title("/").empty());
  CHECK(name_from_title("..").empty());
  CHECK(name_from_title(".hidden") == "hidden");
  CHECK(name_from_title("a\\b:c*d?e\"f<g>h|i") == "a-b-c-d-e-f-g-h-i");
  CHECK(name_from_title("a\nb") == "a-b");
  CHECK(name_from_title(std::string("a\0b", 3)) == "a-b");
}

TEST_CASE("broken bytes in a title cost only themselves", "[name]") {
  CHECK(name_from_title("Walk\xFF home") == "walk-home");
  CHECK(name_from_title("\xE9 walk") == "walk");
  CHECK(name_from_title("\xFF").empty());
}

TEST_CASE("a name ends within 60 bytes, and never inside a character", "[name]") {
  CHECK(name_from_title(repeated("a", 60)) == repeated("a", 60));
  CHECK(name_from_title(repeated("a", 61)) == repeated("a", 60));
  CHECK(name_from_title(repeated("й", 31)) == repeated("й", 30));
  CHECK(name_from_title("x" + repeated("й", 30)) == "x" + repeated("й", 29));
  CHECK(name_from_title(repeated("日", 21)) == repeated("日", 20));
  CHECK(name_from_title(repeated("한", 21)) == repeated("한", 20));
  CHECK(name_from_title("x" + repeated("कि", 10)) == "x" + repeated("कि", 9));
  CHECK(name_from_title("x" + repeated("𐐨", 15)) == "x" + repeated("𐐨", 14));
}

TEST_CASE("a name cut short does not end in a hyphen", "[name]") {
  CHECK(name_from_title(repeated("a", 59) + " b") == repeated("a", 59));
  CHECK(name_from_title(repeated("a", 58) + " b") == repeated("a", 58) + "-b");
}

TEST_CASE("a letter buried in marks is cut all the same", "[name]") {
  const std::string name = name_from_title("क" + repeated("\u0941", 1000));
  CHECK(name == "क" + repeated("\u0941", 19));
  CHECK(is_name(name));
}

TEST_CASE("what a title was made into is a name, for any title", "[name]") {
  CHECK(rc::check("is_name(name_from_title(title)), 100 titles a run", [] {
    const auto titles = *rc::gen::container<std::vector<std::string>>(100, any_title());
    for (const std::string& title : titles) {
      const std::string name = name_from_title(title);
      RC_LOG() << title << " -> " << name;
      RC_ASSERT(name.size() <= 60);
      RC_ASSERT(is_utf8(name));
      RC_ASSERT(name.empty() || is_name(name));
    }
  }));
}

TEST_CASE("only what a title could have become is a name", "[name]") {
  CHECK(is_name("walk"));
  CHECK(is_name("walk-10-minutes"));
  CHECK(is_name("2026"));
  const std::string odd =
      GENERATE(as<std::string>{}, "", "-", "Walk", "walk-", "-walk", "walk--home", "walk home", "walk_home", "café",
               "и\u0306", "../walk", "walk.yaml", ".walk", "🎉", "walk\n", "w\xFF");
  CAPTURE(odd);
  CHECK_FALSE(is_name(odd));
  CHECK_FALSE(is_name(repeated("a", 61)));
}

TEST_CASE("a plain name needs no quotes in YAML", "[name]") {
  for (const char* name : {"walk", "a", "walk-10-minutes", "x2", "nope", "yes-2", "e5", "inf"}) {
    CAPTURE(name);
    CHECK(is_plain_name(name));
  }
  for (const char* name : {"",          "-",         "2",    "2026-11-23", "Walk",  "walk-", "-walk", "walk--home",
                           "walk home", "walk_home", "йога", "caf\u00E9",  "walk:", "~",     "true",  "false",
                           "yes",       "no",        "on",   "off",        "y",     "n",     "null"}) {
    CAPTURE(name);
    CHECK_FALSE(is_plain_name(name));
  }
}

TEST_CASE("a name that is taken gets the next free number", "[name]") {
  CHECK(free_name("walk", {}) == "walk");
  CHECK(free_name("walk", {"walking", "wal"}) == "walk");
  CHECK(free_name("walk", {"walk"}) == "walk-2");
  CHECK(free_name("walk", {"walk-2"}) == "walk");
  CHECK(free_name("walk", {"walk-3", "walk-2", "walk"}) == "walk-4");
}

TEST_CASE("all digits are kept for today's lines, so a number is added", "[name]") {
  CHECK(free_name("2026", {}) == "2026-2");
  CHECK(free_name("2026", {"2026-2"}) == "2026-3");
  CHECK(free_name("2026-goals", {}) == "2026-goals");
}

TEST_CASE("a number behind a long name still leaves a name", "[name]") {
  CHECK(free_name(repeated("a", 60), {repeated("a", 60)}) == repeated("a", 58) + "-2");
  CHECK(free_name(repeated("й", 30), {repeated("й", 30)}) == repeated("й", 29) + "-2");
  CHECK(free_name(repeated("a", 57) + "-bb", {repeated("a", 57) + "-bb"}) == repeated("a", 57) + "-2");
  CHECK(free_name(repeated("1", 60), {}) == repeated("1", 58) + "-2");
}
