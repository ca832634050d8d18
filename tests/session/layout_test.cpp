// Lines wider than the terminal break between words, also where some of them are bold or dim.
#include "cli/terminal/layout.h"

#include <regex>

#include "core/base/text.h"
#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

std::string laid_out(int columns, std::string_view line, bool is_terminal = true) {
  test::FakeTerminal terminal;
  terminal.columns = columns;
  terminal.is_terminal = is_terminal;
  return cli::laid_out(terminal, line);
}

}  // namespace

SCENARIO("a dim line breaks between its words and stays dim", "[layout]") {
  CHECK(laid_out(40, "          \x1b[2msmallest: open the door and look out\x1b[0m") ==
        "          \x1b[2msmallest: open the door and\x1b[0m\n"
        "          \x1b[2mlook out\x1b[0m");
}

SCENARIO("a style that ends within a line ends there", "[layout]") {
  CHECK(laid_out(20, "\x1b[1mNoise at\x1b[0m night, two times") == "\x1b[1mNoise at\x1b[0m night, two\ntimes");
  CHECK(laid_out(20, "three times, at \x1b[1mnight and day\x1b[0m or so") ==
        "three times, at\n\x1b[1mnight and day\x1b[0m or so");
  CHECK(laid_out(20, "\x1b[1mnight and night\x1b[0m all the week") == "\x1b[1mnight and night\x1b[0m all\nthe week");
  CHECK(laid_out(20, "\x1b[1mnight after nights\x1b[0m and \x1b[2mdim\x1b[0m") ==
        "\x1b[1mnight after nights\x1b[0m\nand \x1b[2mdim\x1b[0m");
}

SCENARIO("a style takes no column", "[layout]") {
  const std::string line = "\x1b[1mtwenty columns, this\x1b[0m";
  CHECK(laid_out(20, line) == line);
}

SCENARIO("in a pipe a line stays as it is", "[layout]") {
  const std::string line = "\x1b[1mwider than twenty columns\x1b[0m, all of it";
  CHECK(laid_out(20, line, false) == line);
}

SCENARIO("today's ideas fit the terminal, styled as they are", "[layout]") {
  const int columns = GENERATE(40, 80);
  test::Session session;
  session.environment.erase("NO_COLOR");
  session.terminal.columns = columns;
  CHECK(session.run({"ideas"}) == 0);
  CHECK(session.terminal.out.find("\x1b[2m") != std::string::npos);
  const std::string plain = std::regex_replace(session.terminal.out, std::regex("\x1b\\[[0-9]*m"), "");
  for (const std::string_view line : split(plain, '\n')) {
    INFO(line);
    CHECK(display_width(line) <= columns);
  }
}
