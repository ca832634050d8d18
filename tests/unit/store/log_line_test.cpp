#include "core/store/log_line.h"

#include "tests/support/catch.h"
#include "tests/unit/store/log_generator.h"

using namespace recover;
using namespace recover::store;

namespace {

bool is_canonical(std::string_view text) {
  Line line;
  return scan_line(text, line);
}

Line scanned(std::string_view text) {
  Line line;
  REQUIRE(scan_line(text, line));
  return line;
}

const Day monday = *Day::parse("2026-11-23");

Value text_value(std::string text) { return {Value::Form::text, std::move(text), {}, {}}; }
Value name_value(std::string text) { return {Value::Form::name, std::move(text), {}, {}}; }
Value number_value(std::string text) { return {Value::Form::number, std::move(text), {}, {}}; }

}  // namespace

TEST_CASE("a line is read in place", "[log_line]") {
  const std::string text =
      R"(- {day: 2026-11-23, done: walk, amount: 20, note: "to the bridge and back", at: "2026-11-23T08:14:05-05:00", id: k5w39qzt})";
  const Line line = scanned(text);
  CHECK(line.text == text);
  CHECK(line.day == monday);
  CHECK(line.kind == EntryKind::done);
  CHECK(line.about == "walk");
  std::string_view fields = line.fields;
  Field field;
  REQUIRE(next_field(fields, field));
  CHECK(field.key == "amount");
  CHECK(field.raw == "20");
  REQUIRE(next_field(fields, field));
  CHECK(field.key == "note");
  CHECK_FALSE(next_field(fields, field));
  CHECK(line.amount == 20.0);
  CHECK(line.raw("note") == R"("to the bridge and back")");
  CHECK(line.raw("words").empty());
  CHECK(line.at == "2026-11-23T08:14:05-05:00");
  CHECK(line.id == "k5w39qzt");
}

TEST_CASE("the canonical form takes these lines", "[log_line]") {
  const char* text = GENERATE(
      "- {day: 2026-11-23, done: walk}", "- {day: 2026-11-23, done: \"прогулка\"}",
      "- {day: 2026-11-23, done: \"walk\"}",
      "- {day: 2026-11-23, check-in: {mood: 4, stress: 2}, words: [calm], at: \"2026-11-23T20:31:44-05:00\", id: "
      "d80x2mvr}",
      "- {day: 2026-11-23, check-in: {}}", "- {day: 2026-11-23, check-in: {\"настроение\": 4}}",
      "- {day: 2026-11-24, win: \"called my sister\"}", "- {day: 2026-11-24, win: \"\"}", "- {day: 2026-11-24, win: 5}",
      "- {day: 2026-11-24, celebrated: walk, total: 30}", "- {day: 2026-11-24, celebrated: walk, comeback: 2026-11-20}",
      "- {day: 2026-11-24, win: [a, -3, 2026-11-20, \"x, y\"], why: []}",
      "- {day: 2026-11-24, done: walk, id: k5w39qzt}", "- {day: 2026-11-24, done: walk, amount: -0.25}",
      "- {day: 2026-11-24, done: walk, \"two words\": 1}",
      R"(- {day: 2026-11-24, win: "say \"hi\", C:\\, a\nb\tc, \u0000\u001B\u2028\u202E\uFEFF"})",
      "- {day: 2026-11-24, win: \"é 👩‍🚀 日本 \xE2\x80\x8D\"}", "- {day: 2024-02-29, rest: yesterday-walk}");
  CAPTURE(text);
  CHECK(is_canonical(text));
}

TEST_CASE("anything else is not canonical, to the byte", "[log_line]") {
  const char* text = GENERATE(
      "", "-", "- {}", "- {day: 2026-11-23}", "- {day: 2026-11-23, done: walk", "- {day: 2026-11-23, done: walk} ",
      "- {day: 2026-11-23, done: walk},", " - {day: 2026-11-23, done: walk}", "-  {day: 2026-11-23, done: walk}",
      "- { day: 2026-11-23, done: walk }", "- {day:  2026-11-23, done: walk}", "- {day: 2026-11-23,done: walk}",
      "- {day: 2026-11-23, done: walk,}", "- {day: 2026-11-23, done: walk, }", "- {day: \"2026-11-23\", done: walk}",
      "- {day: 2026-02-30, done: walk}", "- {day: 2026-11-3, done: walk}", "- {done: walk, day: 2026-11-23}",
      "- {day: 2026-11-23, note: x, done: walk}", "- {day: 2026-11-23, done: walk, small: walk}",
      "- {day: 2026-11-23, doing: walk}", "- {day: 2026-11-23, \"done\": walk}", "- {day: 2026-11-23, done: Walk}",
      "- {day: 2026-11-23, done: \"\"}", "- {day: 2026-11-23, done: 5}", "- {day: 2026-11-23, done: [walk]}",
      "- {day: 2026-11-23, done: yes}", "- {day: 2026-11-23, done: y}", "- {day: 2026-11-23, done: null}",
      "- {day: 2026-11-23, done: walk-}", "- {day: 2026-11-23, done: a--b}", "- {day: 2026-11-23, done: 'walk'}",
      "- {day: 2026-11-23, check-in: 4}", "- {day: 2026-11-23, check-in: [4]}",
      "- {day: 2026-11-23, check-in: {mood: 4, mood: 5}}", "- {day: 2026-11-23, check-in: {mood: [4]}}",
      "- {day: 2026-11-23, done: walk, amount: 020}", "- {day: 2026-11-23, done: walk, amount: 1.50}",
      "- {day: 2026-11-23, done: walk, amount: 1.}", "- {day: 2026-11-23, done: walk, amount: .5}",
      "- {day: 2026-11-23, done: walk, amount: +5}", "- {day: 2026-11-23, done: walk, amount: 1e3}",
      "- {day: 2026-11-23, done: walk, amount: --1}", "- {day: 2026-11-23, done: walk, amount: -}",
      "- {day: 2026-11-23, done: walk, note: to the river}", "- {day: 2026-11-23, done: walk, note: \"a}",
      "- {day: 2026-11-23, done: walk, note: x, note: z}", "- {day: 2026-11-23, done: walk, day: 2026-11-23}",
      "- {day: 2026-11-23, done: walk, \"note\": x}", "- {day: 2026-11-23, done: walk, no: 1}",
      "- {day: 2026-11-23, done: walk, note: [a,b]}", "- {day: 2026-11-23, done: walk, note: [a, ]}",
      "- {day: 2026-11-23, done: walk, note: [[a]]}", "- {day: 2026-11-23, done: walk, id: k5w39qzt, at: \"x\"}",
      "- {day: 2026-11-23, done: walk, at: \"x\", note: z}", "- {day: 2026-11-23, done: walk, id: k5w39qzt, note: z}",
      "- {day: 2026-11-23, done: walk, at: noon}", "- {day: 2026-11-23, done: walk, id: \"k5w39qzt\"}",
      "- {day: 2026-11-23, done: walk, id: 12345678}", R"(- {day: 2026-11-23, win: "\u0041"})",
      R"(- {day: 2026-11-23, win: "\u000A"})", R"(- {day: 2026-11-23, win: "\u202e"})",
      R"(- {day: 2026-11-23, win: "\x41"})", R"(- {day: 2026-11-23, win: "\U0000202E"})",
      R"(- {day: 2026-11-23, win: "\U000E0001"})", R"(- {day: 2026-11-23, win: "\u20"})",
      R"(- {day: 2026-11-23, win: "\/"})", "- {day: 2026-11-23, win: \"a\tb\"}", "- {day: 2026-11-23, win: \"\x7F\"}",
      "- {day: 2026-11-23, win: \"\xC2\x85\"}", "- {day: 2026-11-23, win: \"\xE2\x80\xAE\"}",
      "- {day: 2026-11-23, win: \"\xFF\"}", "- {day: 2026-11-23, win: \"\xC0\x80\"}",
      "- {day: 2026-11-23, win: \"\xED\xA0\x80\"}", "- {day: 2026-11-23, win: \"\xEF\xBB\xBF\"}");
  CAPTURE(text);
  CHECK_FALSE(is_canonical(text));
}

TEST_CASE("sixteen keys fit on a line, seventeen do not", "[log_line]") {
  std::string text = "- {day: 2026-11-23, done: walk";
  for (int i = 0; i < 16; ++i) text += ", key-" + std::to_string(i) + ": 1";
  CHECK(is_canonical(text + ", at: \"x\", id: k5w39qzt}"));
  CHECK_FALSE(is_canonical(text + ", one-more: 1}"));
}

TEST_CASE("a line left half-written is never taken for a whole one", "[log_line]") {
  const std::string text =
      R"(- {day: 2026-11-23, check-in: {mood: 4}, words: [calm, "at \"home\""], at: "x", id: d80x2mvr})";
  REQUIRE(is_canonical(text));
  for (std::size_t size = 0; size < text.size(); ++size)
    CHECK_FALSE(is_canonical(std::string_view(text).substr(0, size)));
}

TEST_CASE("escapes become the characters they stand for", "[log_line]") {
  CHECK(unescaped(R"("say \"hi\", C:\\, a\nb\tc")") == "say \"hi\", C:\\, a\nb\tc");
  CHECK(unescaped(R"("\u001B[2J \u202E")") == "\x1B[2J \xE2\x80\xAE");
  CHECK(unescaped("walk") == "walk");
  CHECK(unescaped("20.5") == "20.5");
  CHECK(unescaped("\"\"").empty());
}

TEST_CASE("amounts are numbers, and nothing too large to be one", "[log_line]") {
  const auto amount = [](const std::string& token) {
    return scanned("- {day: 2026-11-23, done: walk, amount: " + token + "}").amount;
  };
  CHECK(amount("20") == 20.0);
  CHECK(amount("0.5") == 0.5);
  CHECK_FALSE(amount("-0.5"));
  CHECK_FALSE(amount("\"20\""));
  CHECK_FALSE(amount("many"));
  CHECK_FALSE(amount("1" + std::string(400, '0')));
  CHECK_FALSE(scanned("- {day: 2026-11-23, done: walk}").amount);
}

TEST_CASE("an entry is written in one form", "[log_line]") {
  Entry entry{monday, EntryKind::done, name_value("walk"), {}, "2026-11-23T08:14:05-05:00", "k5w39qzt"};
  entry.more = {{"amount", number_value("20")}, {"note", text_value("to the bridge")}};
  CHECK(
      log_line(entry) ==
      R"(- {day: 2026-11-23, done: walk, amount: 20, note: "to the bridge", at: "2026-11-23T08:14:05-05:00", id: k5w39qzt})");
}

TEST_CASE("what may not stand plain is quoted and escaped", "[log_line]") {
  Entry entry{monday, EntryKind::win, text_value("a \"b\" \\ \n\t\x1B\xE2\x80\xAE\xEF\xBB\xBF é"), {}, {}, {}};
  CHECK(log_line(entry) == R"(- {day: 2026-11-23, win: "a \"b\" \\ \n\t\u001B\u202E\uFEFF é"})");
  entry.about = name_value("yes");
  CHECK(log_line(entry) == R"(- {day: 2026-11-23, win: "yes"})");
  entry.about = text_value("\xFF");
  CHECK(log_line(entry) == "- {day: 2026-11-23, win: \"\xEF\xBF\xBD\"}");
  entry.about = {Value::Form::map, {}, {}, {{"mood", number_value("4")}, {"mein schlaf", text_value("gut")}}};
  entry.more = {{"words", {Value::Form::list, {}, {name_value("calm"), text_value("a b")}, {}}}};
  CHECK(log_line(entry) == R"(- {day: 2026-11-23, win: {mood: 4, "mein schlaf": "gut"}, words: [calm, "a b"]})");
}

TEST_CASE("what turns text around, or breaks lines unseen, stands as an escape", "[log_line]") {
  const auto [value, escape] = GENERATE(table<char32_t, std::string>({{0x00, "0000"},
                                                                      {0x0D, "000D"},
                                                                      {0x1F, "001F"},
                                                                      {0x7F, "007F"},
                                                                      {0x80, "0080"},
                                                                      {0x9F, "009F"},
                                                                      {0x61C, "061C"},
                                                                      {0x200E, "200E"},
                                                                      {0x200F, "200F"},
                                                                      {0x2028, "2028"},
                                                                      {0x2029, "2029"},
                                                                      {0x202A, "202A"},
                                                                      {0x202E, "202E"},
                                                                      {0x2066, "2066"},
                                                                      {0x2069, "2069"},
                                                                      {0xFEFF, "FEFF"},
                                                                      {0xFFFF, "FFFF"}}));
  const Entry entry{monday, EntryKind::win, text_value(utf8(value)), {}, {}, {}};
  CHECK(log_line(entry) == "- {day: 2026-11-23, win: \"\\u" + escape + "\"}");
  CHECK_FALSE(is_canonical("- {day: 2026-11-23, win: \"" + utf8(value) + "\"}"));
}

TEST_CASE("characters of every script stand as they are", "[log_line]") {
  for (const char32_t value :
       {U' ', U'~', U'\u00A0', U'é', U'\u061B', U'\u200D', U'\u2027', U'\u202F', U'\u206A', U'\uFFFD', U'🚀'}) {
    const Entry entry{monday, EntryKind::win, text_value(utf8(value)), {}, {}, {}};
    CHECK(log_line(entry) == "- {day: 2026-11-23, win: \"" + utf8(value) + "\"}");
  }
}

TEST_CASE("a moment is a day, a time and an offset", "[log_line]") {
  CHECK(is_at("2026-11-23T08:14:05-05:00"));
  CHECK(is_at("2024-02-29T23:59:59+14:00"));
  const char* text = GENERATE("", "2026-11-23T08:14:05", "2026-11-23T08:14:05Z", "2026-11-23 08:14:05-05:00",
                              "2026-11-23T08:14-05:00", "2026-02-30T08:14:05-05:00", "2026-11-23T24:00:00-05:00",
                              "2026-11-23T08:60:05-05:00", "2026-11-23T08:14:60-05:00", "2026-11-23T08:14:05-05:60",
                              "2026-11-23T08:14:05-0500 ", "2026-11-23T8 :14:05-05:00", "2026-11-23T08:14:05-05:000");
  CAPTURE(text);
  CHECK_FALSE(is_at(text));
}

TEST_CASE("an id is a letter and seven letters or digits", "[log_line]") {
  CHECK(is_id("k5w39qzt"));
  CHECK(is_id("abcdefgh"));
  const char* text = GENERATE("", "k5w39qz", "k5w39qztt", "55w39qzt", "K5w39qzt", "k5w39qil", "k5w39q-t", "o5w39qzt");
  CAPTURE(text);
  CHECK_FALSE(is_id(text));
}

TEST_CASE("every entry comes back from its line, and every line from its entry", "[log_line]") {
  test::LogGenerator generator(20261123);
  for (int i = 0; i < 20'000; ++i) {
    const Entry entry = generator.entry();
    const std::string text = log_line(entry);
    CAPTURE(text);
    Line line;
    REQUIRE(scan_line(text, line));
    REQUIRE(to_entry(line) == entry);
    REQUIRE(log_line(to_entry(line)) == text);
  }
}

TEST_CASE("whatever bytes come, scanning ends, and what it takes is said the same again", "[log_line]") {
  test::LogGenerator generator(7);
  int taken = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = generator.slipped(log_line(generator.entry()));
    CAPTURE(text);
    Line line;
    if (!scan_line(text, line)) continue;
    ++taken;
    REQUIRE(log_line(to_entry(line)) == text);
  }
  CHECK(taken > 1000);  // else the slips are too coarse to try anything
}
