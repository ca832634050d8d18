#include <rapidcheck.h>

#include <string>
#include <vector>

#include "core/base/text.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

const std::string mark = "\uFFFD";

/// The bytes of RFC 3629, §3, written down a second time.
std::string rfc3629(char32_t value) {
  const auto tail = [value](unsigned shift) { return static_cast<char>(0x80 | ((value >> shift) & 0x3F)); };
  if (value < 0x80) return {static_cast<char>(value)};
  if (value < 0x800) return {static_cast<char>(0xC0 | (value >> 6)), tail(0)};
  if (value < 0x10000) return {static_cast<char>(0xE0 | (value >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (value >> 18)), tail(12), tail(6), tail(0)};
}

bool is_surrogate(char32_t value) { return value >= 0xD800 && value <= 0xDFFF; }

void add_all(std::vector<char32_t>& list, char32_t first, char32_t last) {
  for (char32_t value = first; value <= last; ++value) list.push_back(value);
}

/// By name from the Unicode charts; the line break and the tab have their own test.
std::vector<char32_t> never_to_be_printed() {
  std::vector<char32_t> list{0x00AD, 0x061C, 0x180E, 0xFEFF};
  add_all(list, 0x00, 0x08);        // C0
  add_all(list, 0x0B, 0x1F);        //
  add_all(list, 0x7F, 0x9F);        // DEL, C1
  add_all(list, 0x200B, 0x200F);    // zero width, left-to-right and right-to-left marks
  add_all(list, 0x2028, 0x2029);    // line and paragraph separators
  add_all(list, 0x202A, 0x202E);    // embeddings and overrides
  add_all(list, 0x2060, 0x2064);    // word joiner, invisible operators
  add_all(list, 0x2066, 0x2069);    // isolates
  add_all(list, 0xFFF9, 0xFFFB);    // interlinear annotation
  add_all(list, 0xE0020, 0xE007F);  // tags
  return list;
}

const std::vector<std::string> broken_sequences = {
    "\x80",              // a continuation alone
    "\xBF",              //
    "\xC3",              // cut short
    "\xE2\x82",          //
    "\xF0\x9F\x98",      //
    "\xC3(",             // a letter where a continuation belongs
    "\xC0\x80",          // longer than needed: U+0000
    "\xC1\xBF",          // U+007F
    "\xE0\x80\xAF",      // U+002F
    "\xF0\x80\x80\x80",  // U+0000
    "\xED\xA0\x80",      // surrogates
    "\xED\xBF\xBF",      //
    "\xF4\x90\x80\x80",  // after U+10FFFF
    "\xF5\x80\x80\x80",  //
    "\xFE",              //
    "\xFF",              //
};

}  // namespace

TEST_CASE("every code point is written and read as RFC 3629 says", "[text]") {
  std::vector<char32_t> wrong;
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (is_surrogate(value)) continue;
    const std::string bytes = rfc3629(value);
    const auto point = next_code_point(bytes + "x");
    if (utf8(value) != bytes || !point || point->value != value || point->size != bytes.size()) wrong.push_back(value);
  }
  CHECK(wrong.empty());
}

TEST_CASE("what is no character is written as the replacement character", "[text]") {
  const char32_t value = GENERATE(0xD800U, 0xDBFFU, 0xDFFFU, 0x110000U, 0xFFFFFFFFU);
  CHECK(utf8(value) == mark);
}

TEST_CASE("broken UTF-8 is never taken for a character", "[text]") {
  for (const std::string& bytes : broken_sequences) {
    CAPTURE(bytes);
    CHECK_FALSE(next_code_point(bytes));
    CHECK_FALSE(is_utf8(bytes));
    CHECK_FALSE(is_utf8("walk " + bytes + " home"));
  }
  CHECK_FALSE(next_code_point(""));
  CHECK(is_utf8(""));
  CHECK(is_utf8("Zoë geht 散歩 🎉"));
}

TEST_CASE("controls, bidi marks and hidden characters never reach a terminal", "[text]") {
  std::vector<char32_t> leaked;
  for (const char32_t value : never_to_be_printed()) {
    if (!is_unsafe(value) || printable("a" + rfc3629(value) + "b") != "a" + mark + "b") leaked.push_back(value);
  }
  CHECK(leaked.empty());
}

TEST_CASE("what people write is printed as it is", "[text]") {
  const std::string text =
      GENERATE(as<std::string>{}, "", "Walk 10 minutes", "Füße & Œuvre, ¿qué?", "e\u0301", "散歩 ガム", "한국어",
               "المشي", "हिन्दी", "🎉 👍🏽 ❤️", "a\u00A0b", "~", "\u2027", "\u2030");
  CHECK(printable(text) == text);
  CHECK(printable_lines(text) == text);
}

TEST_CASE("escape sequences lose their teeth", "[text]") {
  CHECK(printable("\x1B[31mred\x1B[0m") == mark + "[31mred" + mark + "[0m");
  CHECK(printable("\x1B]0;title\x07") == mark + "]0;title" + mark);
  CHECK(printable("\xC2\x9B"
                  "2J") == mark + "2J");
  CHECK(printable("\x9B"
                  "2J") == mark + "2J");
}

TEST_CASE("each broken byte is shown as one mark, and the text around it stays", "[text]") {
  CHECK(printable("caf\xE9 noir") == "caf" + mark + " noir");
  CHECK(printable("\xE2\x82") == mark + mark);
  CHECK(printable("\xC3(") == mark + "(");
}

TEST_CASE("a line of text holds no line breaks and no tabs", "[text]") {
  CHECK(printable("one\ntwo\tthree") == "one two three");
  CHECK(printable("one\r\ntwo") == "one two");
  CHECK(printable("one\rtwo") == "one" + mark + "two");
  CHECK(printable("\r\n\r\n") == "  ");
}

TEST_CASE("lines of text keep their breaks, and no more", "[text]") {
  CHECK(printable_lines("one\ntwo\tthree") == "one\ntwo three");
  CHECK(printable_lines("one\r\ntwo\r\n") == "one\ntwo\n");
  CHECK(printable_lines("one\r\rtwo") == "one" + mark + mark + "two");
}

TEST_CASE("whatever the bytes, what is printed is safe", "[text]") {
  CHECK(rc::check("printable() gives whole UTF-8 without unsafe characters, and repeats itself", [] {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    const std::string shown = printable(bytes);
    RC_ASSERT(is_utf8(shown));
    RC_ASSERT(shown == printable(shown));
    for (std::string_view rest = shown; !rest.empty();) {
      const auto point = next_code_point(rest);
      RC_ASSERT(!is_unsafe(point->value));
      rest.remove_prefix(point->size);
    }
  }));
}
