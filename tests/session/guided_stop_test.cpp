// Ctrl-C and the end of input in the middle of guided questions: nothing is half kept, and what was said is not gone.

#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

const std::vector<std::vector<std::string>> guided = {{"halt"},
                                                      {"cup"},
                                                      {"worry"},
                                                      {"drift"},
                                                      {"self-talk", "add"},
                                                      {"reframe"},
                                                      {"reframe", "--full"},
                                                      {"helped", "add"},
                                                      {"reflect"},
                                                      {"reflect", "--modelling"}};

bool has_notebook(test::Session& session) { return session.disk.has(test::Session::root); }

}  // namespace

TEST_CASE("Ctrl-C in the middle of guided questions leaves nothing behind", "[guided]") {
  for (const auto& words : guided) {
    INFO(words.front());
    test::Session session;
    session.terminal.typed = {words.front() == "cup" ? "3" : "y"};
    session.terminal.stops = true;
    CHECK(session.run(words) == 130);
    CHECK_FALSE(has_notebook(session));
  }
}

TEST_CASE("the end of input keeps what was said", "[guided]") {
  for (const auto& words : guided) {
    INFO(words.front());
    test::Session session;
    session.terminal.typed = {words.front() == "cup" ? "3" : "y"};
    CHECK(session.run(words) == 0);
    CHECK(has_notebook(session));
    CHECK(session.terminal.error.empty());
  }
}

TEST_CASE("the end of input before anything was said keeps nothing", "[guided]") {
  for (const auto& words : guided) {
    INFO(words.front());
    test::Session session;
    CHECK(session.run(words) == 1);
    CHECK_FALSE(has_notebook(session));
  }
}
