// What a plan takes of a page, and what it never gets into.

#include "cli/domain/sample_notebook.h"
#include "core/base/text.h"
#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

std::ptrdiff_t lines_of(const std::string& text) { return std::ranges::count(text, '\n'); }

std::string plan_with(int lines) {
  std::string text = "what-helps:\n";
  for (int i = 0; i < lines; ++i) text += "  - line " + std::to_string(i) + '\n';
  return text + "early-signs: [short nights -> I call Ana]\n";
}

}  // namespace

TEST_CASE("a printed plan is one page", "[plan]") {
  test::Session session;
  const int lines = GENERATE(5, 54, 55, 56, 57, 58, 59, 60, 200);
  CAPTURE(lines);
  session.put("plan.yaml", plan_with(lines));
  CHECK(session.run({"plan", "--print"}) == 0);
  CHECK(lines_of(session.terminal.out) <= 60);
  CHECK((lines > 55 || session.terminal.out.find("short nights") != std::string::npos));
}

TEST_CASE("today's page keeps its fourteen lines with an early sign and a look back on it", "[plan]") {
  test::Session session;
  for (const auto& [file, text] : cli::sample_notebook(*Day::parse("2026-02-13"))) session.put(file, text);
  for (int i = 0; i < 12; ++i) {
    session.put("habits/more-" + std::to_string(i) + ".yaml", "title: More " + std::to_string(i) + '\n');
  }
  session.put("worksheets/2026-02-01-noise.yaml", "kind: solve\ntitle: Noise\nlook-back: 2026-02-10\n");
  session.run({"check-in", "2"});
  session.run({"check-in", "2"});
  session.terminal.out.clear();
  CHECK(session.run({}) == 0);
  CHECK(lines_of(session.terminal.out) <= 14);
  CHECK(session.terminal.out.find("From your plan, if it fits: three short nights") != std::string::npos);
  CHECK(session.terminal.out.find("A look back is open: Noise") != std::string::npos);
}

TEST_CASE("plans, people and the journal are in no report, no log and no page of a pipe", "[plan]") {
  test::Session session;
  for (const auto& [file, text] : cli::sample_notebook(*Day::parse("2026-02-13"))) session.put(file, text);
  session.terminal.is_terminal = session.terminal.typed_at = false;
  session.run({"check-in", "1"});
  session.run({"check-in", "1"});
  for (const std::vector<std::string>& words : {std::vector<std::string>{"report"},
                                                {"report", "--json"},
                                                {"log", "--all"},
                                                {"log", "--format", "ndjson"},
                                                {"today"},
                                                {"today", "--json"},
                                                {"habit", "list"},
                                                {"celebrate"}}) {
    session.terminal.out.clear();
    session.run(words);
    CAPTURE(words.front());
    for (const char* own : {"Ana", "555-0100", "short nights", "cold water", "grandmother", "Noise"}) {
      CHECK(session.terminal.out.find(own) == std::string::npos);
    }
  }
}
