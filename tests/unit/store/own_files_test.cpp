// people.yaml, the plans, the journal and worksheets: what is read of them, and that what is written reads back.

#include "core/store/codec.h"
#include "core/store/worksheet_file.h"
#include "core/yaml/tree.h"
#include "core/yaml/write.h"
#include "tests/support/catch.h"

using namespace recover;
using namespace recover::store;

namespace {

std::vector<Person> people_of(std::string_view text, Problems& problems) {
  const yaml::Parsed parsed = yaml::parse("people.yaml", text);
  problems = parsed.problems;
  return read_people(parsed.root, "people.yaml", problems);
}

JournalEntry journal_of(std::string_view text, Problems& problems) {
  const yaml::Parsed parsed = yaml::parse("journal/2026-11-23-2014.yaml", text);
  problems = parsed.problems;
  return read_journal_entry(parsed.root, "journal/2026-11-23-2014.yaml", "2026-11-23-2014", problems);
}

Worksheet sheet_of(std::string_view text, std::string_view stem, Problems& problems) {
  const yaml::Parsed parsed = yaml::parse("worksheets/a.yaml", text);
  problems = parsed.problems;
  return read_worksheet(parsed.root, "worksheets/a.yaml", stem, problems);
}

}  // namespace

TEST_CASE("a person is a name, or a name with how and what for", "[own files]") {
  Problems problems;
  const auto people = people_of(
      "people:\n  - {name: Ana, how: \"text 555-0100\", good-for: [hard moments, a walk]}\n  - Sam\n", problems);
  CHECK(problems.empty());
  CHECK(people == std::vector<Person>{{"Ana", "text 555-0100", {"hard moments", "a walk"}}, {"Sam", {}, {}}});
  CHECK(people_of("people:\n  - " + person_token(people[0]) + "\n  - " + person_token(people[1]) + '\n', problems) ==
        people);
}

TEST_CASE("a person without a name is a problem, two of one name are worth a look", "[own files]") {
  Problems problems;
  CHECK(people_of("people:\n  - {how: \"555-0100\"}\n  - Ana\n", problems).size() == 1);
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().code == "key-missing");
  CHECK(people_of("people: [Ana, ana]\n", problems).size() == 2);
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().code == "name-twice");
  CHECK(problems.front().level == Level::note);
}

TEST_CASE("those for hard moments are who was said to be, else of whom nothing is said", "[own files]") {
  const Person ana{"Ana", {}, {"Hard moments"}};
  const Person sam{"Sam", {}, {}};
  const Person theo{"Theo", {}, {"a laugh"}};
  CHECK(for_hard_moments({sam, ana, theo}) == std::vector{ana});
  CHECK(for_hard_moments({sam, theo}) == std::vector{sam});
  CHECK(for_hard_moments({theo}).empty());
}

TEST_CASE("a plan has its sections and no others", "[own files]") {
  Problems problems;
  const yaml::Parsed parsed = yaml::parse("plan.yaml", "early-signs: [late nights, no calls]\nwhat-help: music\n");
  const Plan plan = read_plan(parsed.root, "plan.yaml", wellness_sections, problems);
  CHECK(plan.of("early-signs") == std::vector<std::string>{"late nights", "no calls"});
  CHECK(plan.of("what-helps").empty());
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().hint == "what-helps");
}

TEST_CASE("a journal entry reads back as it was written", "[own files]") {
  const std::string text =
      GENERATE(as<std::string>{}, "one line", "two\nlines", "with\n\nan empty line", "  led by spaces\nthen none",
               "# no comment\n- no list\nkey: value", "ends on a space ", "\nbegins empty", "tab\there", "a\u00a0b",
               "\U0001F642 and more\nlines", "--- not a document\n...", "<<<<<<< mine\n=======\n>>>>>>> yours",
               "first\n   indented\n \nlast", "bell \x07", "'single' and \"double\"", "yes", "2026-11-23", "~");
  CAPTURE(text);
  const JournalEntry entry{
      "2026-11-23-2014", *Day::parse("2026-11-23"), "2026-11-23T20:14:05-05:00", "dusk", text, "cron"};
  Problems problems;
  CHECK(journal_of(write_journal_entry(entry), problems) == entry);
  CHECK(problems.empty());
}

TEST_CASE("lines of self-talk read back as they were written", "[own files]") {
  Problems problems;
  const auto lines_of = [&](const std::string& text) {
    return read_self_talk(yaml::parse("self-talk.yaml", text).root, "self-talk.yaml", problems);
  };
  const SelfTalk full{"I can: learn", 70, "Ana"};
  CHECK(lines_of("lines:\n  - " + self_talk_token(full) + "\n  - plain words\n") ==
        std::vector<SelfTalk>{full, {"plain words", {}, {}}});
  CHECK(lines_of("").empty());
  CHECK(problems.empty());
  lines_of("lines: [{line: a, belief: 101}]\n");
  CHECK(problems.size() == 1);
  CHECK(full.believed());
  CHECK_FALSE(SelfTalk{"a", 59, {}}.believed());
}

TEST_CASE("a thought record reads back as it was written", "[own files]") {
  ThoughtRecord record{.kind = "thoughts", .stem = "2026-11-23-thought", .name = "thought", .title = "Thought"};
  record.started = Day::parse("2026-11-23");
  record.situation = "the bus, late";
  record.moods = {{"sad", 70, 40}, {"tense", {}, {}}};
  record.thought = "I can't";
  record.before = 80;
  record.pattern = "cant-do-it";
  record.evidence_for = "one: thing";
  record.evidence_against = "two";
  record.line = "I can learn";
  record.after = 60;
  Problems problems;
  const std::string text = write_thought_record(record);
  const yaml::Parsed parsed = yaml::parse("worksheets/a.yaml", text);
  CHECK(read_thought_record(parsed.root, "worksheets/a.yaml", record.stem, problems) == record);
  CHECK(read_worksheet(parsed.root, "worksheets/a.yaml", record.stem, problems).kind == "thoughts");
  CHECK(problems.empty());
}

TEST_CASE("lines of a journal stand as they were typed", "[own files]") {
  CHECK(yaml::Writer().block("text", "one\n\ntwo").text() == "text: |\n  one\n\n  two\n");
  CHECK(yaml::Writer().block("text", " one").text() == "text: \" one\"\n");
  CHECK(yaml::Writer().block("text", "").text().empty());
}

TEST_CASE("a worksheet reads back as it was written", "[own files]") {
  Worksheet sheet;
  sheet.kind = "solve";
  sheet.stem = "2026-11-23-noise-at-night";
  sheet.name = "noise-at-night";
  sheet.title = "Noise at night";
  sheet.started = Day::parse("2026-11-23");
  sheet.facts = "music, after eleven";
  sheet.hope = "sleep";
  sheet.ideas = {{"ask him: kindly", "quick", "shy"}, {"ear plugs", {}, {}}};
  sheet.choice = "ear plugs";
  sheet.cue = "it is eleven";
  sheet.then = "I put them in";
  sheet.look_back = Day::parse("2026-11-30");
  Problems problems;
  CHECK(sheet_of(write_worksheet(sheet), sheet.stem, problems) == sheet);
  CHECK(problems.empty());
  CHECK(sheet.due(*Day::parse("2026-11-30")));
  CHECK_FALSE(sheet.due(*Day::parse("2026-11-29")));
}

TEST_CASE("of a worksheet of another kind nothing else is read", "[own files]") {
  Problems problems;
  const Worksheet sheet = sheet_of("kind: thoughts\nmood: 4\n", "2026-11-23-tuesday", problems);
  CHECK(sheet.kind == "thoughts");
  CHECK(sheet.name == "tuesday");
  CHECK(problems.empty());
}
