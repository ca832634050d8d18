// A text over what any file of the notebook can hold: said as that, and nothing is changed.

#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;

TEST_CASE("a text of twenty megabytes from standard input is refused for its size", "[session]") {
  const std::vector<std::string> words =
      GENERATE(values<std::vector<std::string>>({{"win", "-"}, {"journal", "-"}, {"done", "walk", "--note", "-"}}));
  test::Session session;
  session.put("habits/walk.yaml", "title: Walk\n");
  session.put("log/2026-02.yaml", "- {day: 2026-02-01, win: \"small\"}\n");
  session.terminal.typed_at = false;
  session.terminal.typed = {std::string(20U << 20U, 'a')};
  const auto files = session.disk.under(std::string(test::Session::root) + "/log");
  CHECK(session.run(words) == 4);
  CHECK(session.terminal.error.find("the file would grow over 8 MiB; nothing was changed [yaml-limit]") !=
        std::string::npos);
  CHECK(session.disk.under(std::string(test::Session::root) + "/log") == files);
  CHECK_FALSE(session.disk.has(std::string(test::Session::root) + "/journal/2026-02-13-0900.yaml"));
}
