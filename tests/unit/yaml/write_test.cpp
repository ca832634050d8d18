#include "core/yaml/write.h"

#include <cstdlib>
#include <fstream>
#include <random>

#include "core/base/text.h"
#include "core/yaml/tree.h"
#include "tests/support/catch.h"

using namespace recover;
using namespace recover::yaml;

namespace {

char32_t any_character(std::mt19937& random) {
  constexpr std::u32string_view telling =
      U" \n\t:#,-?[]{}&*!|>'\"%@`~=<.\\\u0000\r\u0085\u2028\uFEFF\uFFFE\u00A0\u00E9";
  switch (random() % 4) {
    case 0:
      return telling[random() % telling.size()];
    case 1:
      return static_cast<char32_t>('0' + random() % 10);
    case 2:
      return static_cast<char32_t>('a' + random() % 26);
    default:
      return static_cast<char32_t>(random() % 0x110000);  // a surrogate becomes U+FFFD
  }
}

std::string any_text(std::mt19937& random) {
  constexpr std::array<std::string_view, 8> words = {"yes", "null", "---", "...", "0x1F", "2026-11-01", "12:30", "<<"};
  std::string text = random() % 8 == 0 ? std::string(words.at(random() % words.size())) : std::string();
  for (auto count = random() % 12; count > 0; --count) text += utf8(any_character(random));
  return text;
}

std::string read_back(const std::string& text, bool in_flow) {
  const Parsed parsed = parse("a.yaml", text);
  if (has_error(parsed.problems)) return "(a problem: " + parsed.problems[0].code + ')';
  const Node* value = parsed.root.find("k");
  if (value != nullptr && in_flow) value = value->items.size() == 2 ? value->items.data() : nullptr;
  return value == nullptr ? "(absent)" : value->text;
}

bool is_quoted(const std::string& token) { return token.starts_with('"') && token.ends_with('"') && token.size() > 1; }

}  // namespace

SCENARIO("any text that is written is read back the same", "[yaml][write]") {
  std::mt19937 random(20261123);
  for (int i = 0; i < 10'000; ++i) {
    const std::string text = any_text(random);
    INFO(text);
    REQUIRE(read_back("k: " + scalar(text) + '\n', false) == text);
    REQUIRE(read_back("k: [" + flow_scalar(text) + ", z]\n", true) == text);
    REQUIRE(read_back("k: " + quoted_scalar(text) + '\n', false) == text);
  }
}

SCENARIO("what another parser would read as something else than text is quoted", "[yaml][write]") {
  for (const char* text : {"2026-11-01",
                           "12:30",
                           "1_000",
                           "1e3",
                           "0x1F",
                           "010",
                           "yes",
                           "No",
                           "ON",
                           "y",
                           "~",
                           "null",
                           "Null",
                           ".5",
                           "+1",
                           "-",
                           "a: b",
                           "a #b",
                           "---",
                           "...",
                           "=",
                           "<<",
                           "",
                           " a",
                           "a ",
                           "a:",
                           "? x",
                           "?x",
                           "1.5",
                           "0o7",
                           ".inf",
                           "+.INF",
                           ".NaN",
                           "2001-12-14 21:59:43.10 -5",
                           "@x",
                           "`x",
                           "%x",
                           "!x",
                           "&x",
                           "*x",
                           "|",
                           "> x",
                           "'x",
                           "\"x",
                           "[x",
                           "{x",
                           "- x",
                           "#x",
                           "a\nb",
                           "a\tb",
                           "190:20:30",
                           "\xC2\xA0",
                           "\xEF\xBF\xBE",
                           "\xF0\x9F\x98\x80"}) {
    INFO(text);
    CHECK(is_quoted(scalar(text)));
    CHECK(is_quoted(flow_scalar(text)));
  }
}

SCENARIO("ordinary texts are written as they are", "[yaml][write]") {
  for (const std::string text :
       {"3 per week", "20 minutes", "Walk, then rest", "don't", "http://x.org/a#b", "Café", "at least 20 min",
        "how was it?", "say \"hi\"", "привет", "it's 12:30", "[not] first"}) {
    CHECK(scalar(text) == (text[0] == '[' ? '"' + text + '"' : text));
  }
  CHECK(flow_scalar("3 per week") == "3 per week");
  CHECK(flow_scalar("don't") == "don't");
  for (const char* text : {"Walk, then rest", "how was it?", "a:b", "x]", "{y", "a#b"}) {
    INFO(text);
    CHECK(is_quoted(flow_scalar(text)));
  }
}

SCENARIO("quotes escape what a line can't show", "[yaml][write]") {
  CHECK(quoted_scalar("a\"b\\c\n\t") == R"("a\"b\\c\n\t")");
  CHECK(quoted_scalar("\x1B[2J") == R"("\u001B[2J")");
  CHECK(quoted_scalar("\xE2\x80\xAE") == R"("\u202E")");
  CHECK(quoted_scalar("\xF3\xA0\x80\x81") == R"("\U000E0001")");
  CHECK(quoted_scalar("é😀") == "\"é😀\"");
  CHECK(quoted_scalar("\xFF") == "\"\xEF\xBF\xBD\"");
}

SCENARIO("a new file is written in one style", "[yaml][write]") {
  Writer writer;
  writer.comment("A goal").key("title", "River: and back").key("why", "").bare("confidence", "8");
  writer.list("tags", {"a, b", "c"}).list("none", {});
  writer.open("steps").item_map({{"do", "Shoes"}, {"done", "2026-11-02"}}).item("Walk").close();
  writer.bare("by", flow_map({{"from", "2026-11-02"}, {"why", "rest"}}));
  CHECK(writer.text() ==
        "# A goal\ntitle: \"River: and back\"\nconfidence: 8\ntags: [\"a, b\", c]\nsteps:\n  - do: Shoes\n"
        "    done: 2026-11-02\n  - Walk\nby: {from: 2026-11-02, why: rest}\n");
}

SCENARIO("texts for another reader to compare, when a file for them is named", "[.][yaml][second-opinion]") {
  const char* name = std::getenv("RECOVER_SCALARS");
  REQUIRE(name != nullptr);
  std::ofstream out(name, std::ios::binary);
  std::mt19937 random(20261124);
  // Each text three times: as scalars, and in quotes that only have escapes of JSON's kind.
  for (int i = 0; i < 10'000; ++i) {
    const std::string text = any_text(random);
    out << "- [" << flow_scalar(text) << ", " << quoted_scalar(text) << "]\n- - " << scalar(text) << "\n  - "
        << quoted_scalar(text) << '\n';
  }
}
