#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

using Lines = std::vector<std::string>;

/// Letters of one column, of two, of none, and what is broken.
rc::Gen<std::string> any_text() {
  const auto piece =
      rc::gen::element<std::string>("a", "walk", " ", "é", "e\u0301", "日", "語", "한", "🎉", "\u0301", "\xFF", "…");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) { return join(pieces, ""); });
}

}  // namespace

TEST_CASE("wide characters take two columns and combining marks none", "[text]") {
  using Row = std::tuple<std::string, int>;
  const auto [text, columns] = GENERATE(table<std::string, int>({
      Row{"", 0},
      Row{"walk", 4},
      Row{"caf\u00E9", 4},
      Row{"cafe\u0301", 4},
      Row{"Йога", 4},
      Row{"المشي", 5},
      Row{"散歩", 4},
      Row{"한국", 4},
      Row{"ｗａ", 4},
      Row{"🎉!", 3},
      Row{"—…", 2},
      Row{"a\xFF", 2},
  }));
  CAPTURE(text);
  CHECK(display_width(text) == columns);
}

TEST_CASE("padding fills up to the column, counted as the terminal counts", "[text]") {
  CHECK(pad("walk", 6) == "walk  ");
  CHECK(pad("散歩", 6) == "散歩  ");
  CHECK(pad("cafe\u0301", 6) == "cafe\u0301  ");
  CHECK(pad("", 2) == "  ");
  CHECK(pad("walking", 4) == "walking");
  CHECK(pad("walk", -1) == "walk");
}

TEST_CASE("text too long for its columns is cut, and says so", "[text]") {
  using Row = std::tuple<std::string, int, std::string>;
  const auto [text, columns, fitted] = GENERATE(table<std::string, int, std::string>({
      Row{"walk", 4, "walk"},
      Row{"walking", 4, "wal…"},
      Row{"walk", 1, "…"},
      Row{"walk", 0, ""},
      Row{"walk", -3, ""},
      Row{"", 0, ""},
      Row{"日本語", 6, "日本語"},
      Row{"日本語", 5, "日本…"},
      Row{"日本語", 4, "日…"},
      Row{"日本語", 2, "…"},
      Row{"cafe\u0301s", 5, "cafe\u0301s"},
      Row{"cafe\u0301s!", 5, "cafe\u0301…"},
      Row{"e\u0301e\u0301e\u0301", 2, "e\u0301…"},
  }));
  CAPTURE(text, columns);
  CHECK(fit(text, columns) == fitted);
}

TEST_CASE("fitted text never takes more than its columns", "[text]") {
  CHECK(rc::check("display_width(fit(text, n)) <= n", [] {
    const auto text = *any_text();
    const auto columns = *rc::gen::inRange(0, 30);
    RC_ASSERT(display_width(fit(text, columns)) <= columns);
  }));
}

TEST_CASE("lines break at spaces", "[text]") {
  CHECK(wrap("walk to the river", 11) == Lines{"walk to the", "river"});
  CHECK(wrap("walk to the river", 10) == Lines{"walk to", "the river"});
  CHECK(wrap("walk to the river", 80) == Lines{"walk to the river"});
  CHECK(wrap("  walk   home  ", 80) == Lines{"walk home"});
  CHECK(wrap("", 80) == Lines{""});
  CHECK(wrap("   ", 80) == Lines{""});
}

TEST_CASE("a word longer than the line stands alone", "[text]") {
  CHECK(wrap("a perpendicular b", 5) == Lines{"a", "perpendicular", "b"});
  CHECK(wrap("perpendicular", 0) == Lines{"perpendicular"});
}

TEST_CASE("lines are measured in columns, not in bytes", "[text]") {
  CHECK(wrap("散歩 散歩 散歩", 9) == Lines{"散歩 散歩", "散歩"});
  CHECK(wrap("散歩 散歩 散歩", 8) == Lines{"散歩", "散歩", "散歩"});
  CHECK(wrap("e\u0301e\u0301 e\u0301e\u0301", 5) == Lines{"e\u0301e\u0301 e\u0301e\u0301"});
}

TEST_CASE("wrapping loses no word and fills no line beyond its end", "[text]") {
  CHECK(rc::check("the words are the same, each line fits or is one word", [] {
    const auto text = *any_text();
    const auto columns = *rc::gen::inRange(1, 20);
    const Lines lines = wrap(text, columns);
    for (const std::string& line : lines) {
      RC_ASSERT(display_width(line) <= columns || line.find(' ') == std::string::npos);
    }
    std::vector<std::string_view> words = split(text, ' ');
    std::erase(words, std::string_view{});
    RC_ASSERT(join(lines, " ") == join(Lines(words.begin(), words.end()), " "));
  }));
}

TEST_CASE("characters are counted as a person counts code points", "[text]") {
  CHECK(characters("walk", 2) == "wa");
  CHECK(characters("日本語", 2) == "日本");
  CHECK(characters("e\u0301x", 2) == "e\u0301");
  CHECK(characters("\xFF\xFFx", 2) == "\xFF\xFF");
  CHECK(characters("walk", 9) == "walk");
  CHECK(characters("walk", 0).empty());
  CHECK(characters("walk", -1).empty());
}
