#include "core/io/posix_process.h"

#include <signal.h>

#include "tests/support/catch.h"

using namespace recover;

TEST_CASE("what a program prints is collected, with its exit status", "[process]") {
  const auto result = posix_process()->capture({"sh", "-c", "printf 'one\\ntwo'; exit 3"}, "");
  CHECK(result.status == 3);
  CHECK(result.out == "one\ntwo");
}

TEST_CASE("no shell reads the words", "[process]") {
  const auto result = posix_process()->capture({"printf", "%s|", "$HOME; `id`", "a  b", ""}, "");
  CHECK(result.out == "$HOME; `id`|a  b||");
}

TEST_CASE("much text goes in and comes out without either side waiting", "[process]") {
  std::string text(3'000'000, 'x');
  for (std::size_t i = 0; i < text.size(); i += 1000) text[i] = '\n';
  CHECK(posix_process()->capture({"cat"}, text).out == text);
}

TEST_CASE("a program that reads nothing does not end us", "[process]") {
  const auto result = posix_process()->capture({"true"}, std::string(1'000'000, 'x'));
  CHECK(result.status == 0);
  CHECK(result.out.empty());
}

TEST_CASE("a program that is not there is 127", "[process]") {
  CHECK(posix_process()->capture({"recover-has-no-such-program"}, "text").status == 127);
  CHECK(posix_process()->run({"recover-has-no-such-program"}) == 127);
}

TEST_CASE("a program ended by a signal is 128 and its number", "[process]") {
  CHECK(posix_process()->run({"sh", "-c", "kill -TERM $$"}) == 128 + SIGTERM);
  CHECK(posix_process()->capture({"sh", "-c", "kill -KILL $$"}, "").status == 128 + SIGKILL);
}

TEST_CASE("a program starts with signals as usual, and ours stay as they were", "[process]") {
  struct sigaction before {};
  ::sigaction(SIGPIPE, nullptr, &before);
  // A writer that nobody reads is ended by SIGPIPE, unless it inherited that the signal is ignored.
  const auto result =
      posix_process()->capture({"bash", "-c", "trap '' USR1; yes | head -1; echo ${PIPESTATUS[0]}"}, "");
  CHECK(result.out == "y\n" + std::to_string(128 + SIGPIPE) + "\n");
  struct sigaction after {};
  ::sigaction(SIGPIPE, nullptr, &after);
  CHECK(before.sa_handler == after.sa_handler);
}
