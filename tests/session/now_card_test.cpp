// The crisis card is one screen: 24 rows of 80 columns, the prompt among them, whatever has been written down.
#include <algorithm>
#include <string>

#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

constexpr int one_screen = 23;

void fill(test::Session& session, const std::string& region) {
  session.put("recover.yaml", "region: " + region + '\n');
  session.put("people.yaml",
              "people:\n"
              "  - {name: Ana, how: text 555-0100, good-for: hard moments}\n"
              "  - {name: Theo, how: \"call 555-0101 after six, or ring the bell twice and wait at the door for a "
              "minute or two\", good-for: hard moments}\n"
              "  - {name: Mira, good-for: hard moments}\n"
              "  - {name: Sam, good-for: hard moments}\n"
              "  - {name: Kit, good-for: hard moments}\n");
  session.put("safety.yaml",
              "on-my-own: [cold water on my face, the long song, tea, the window, a walk round the block]\n"
              "places-and-company: [the library]\n"
              "ask: [\"Ana, 555-0100\", \"my sister, 555-0102\"]\n"
              "professionals: [\"the clinic, 555-0199\"]\n");
}

}  // namespace

SCENARIO("the card fits one screen with people and a safety plan", "[now]") {
  const std::string region = GENERATE("us", "ca", "uk", "ie", "au", "nz", "in", "fr", "es", "de", "nl", "za", "any");
  test::Session session;
  fill(session, region);
  REQUIRE(session.run({"now"}) == 0);
  INFO(session.terminal.out);
  CHECK(std::ranges::count(session.terminal.out, '\n') <= one_screen);
  CHECK(session.terminal.out.find("555-0100") != std::string::npos);
  CHECK(session.terminal.out.find("cold water on my face") != std::string::npos);
  CHECK(session.terminal.out.find("For this minute:") != std::string::npos);
}

SCENARIO("the card fits one screen without a country", "[now]") {
  test::Session session;
  fill(session, "\"\"");
  REQUIRE(session.run({"now"}) == 0);
  INFO(session.terminal.out);
  CHECK(std::ranges::count(session.terminal.out, '\n') <= one_screen);
}
