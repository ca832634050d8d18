// Guided exercises keep time by the steady clock, whatever drawing takes, and end kindly at any moment.
#include "cli/domain/pacing.h"

#include <algorithm>
#include <new>

#include "cli/domain/waves.h"
#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

cli::Context context_of(test::Session& session) {
  return cli::Context({session.terminal, session.clock, session.disk, session.process, session.random,
                       [](const std::string&) { return std::optional<std::string>{}; }});
}

std::vector<cli::TimelineStep> box_breaths(milliseconds all) {
  std::vector<cli::TimelineStep> beats;
  for (milliseconds at{}; at < all; at += 4s) beats.push_back({"in", 4s});
  return beats;
}

/// How far from its time the latest beat of `all` was first drawn, when each drawing takes `drawing`.
milliseconds worst_lateness(milliseconds all, milliseconds frame, milliseconds drawing) {
  test::Session session;
  cli::Context context = context_of(session);
  milliseconds worst{};
  const auto draw = [&](const cli::TimelineTick& now) {
    if (now.into == 0ms) worst = std::max(worst, session.clock.passed - 4s * static_cast<int>(now.number));
    session.clock.passed += drawing;
  };
  const cli::PaceResult passed = cli::keep_pace(context, box_breaths(all), draw, frame);
  CHECK(passed.time == std::chrono::floor<std::chrono::seconds>(all));
  CHECK_FALSE(passed.stopped);
  return worst;
}

std::string first_log(test::Session& session) {
  return session.disk.text(std::string(test::Session::root) + "/log/2026-02.yaml").value_or("(none)");
}

}  // namespace

TEST_CASE("ten minutes of breathing don't drift, however long drawing takes", "[pacing]") {
  CHECK(worst_lateness(10min, 100ms, 0ms) == 0ms);
  CHECK(worst_lateness(10min, 100ms, 37ms) <= 50ms);
  CHECK(worst_lateness(10min, 0ms, 900ms) <= 50ms);
}

TEST_CASE("a drawing that is slower than its frame still begins each phase in time", "[pacing]") {
  CHECK(worst_lateness(10min, 100ms, 140ms) <= 140ms);
}

TEST_CASE("a session says how long it has still to go", "[pacing]") {
  test::Session session;
  cli::Context context = context_of(session);
  std::vector<milliseconds> left;
  const auto draw = [&](const cli::TimelineTick& now) { left.push_back(now.left); };
  cli::keep_pace(context, {{"in", 2s}, {"out", 3s}}, draw, 1s);
  CHECK(left == std::vector<milliseconds>{5s, 4s, 3s, 2s, 1s});
}

TEST_CASE("Ctrl-C ends a session at any moment and keeps its seconds", "[pacing]") {
  test::Session session;
  session.put("recover.yaml", "format: 1\nmessages: hidden\n");  // the line that no day changes
  session.clock.stopped_at = 42'700ms;
  CHECK(session.run({"breathe", "gentle"}) == 0);
  CHECK(session.terminal.out.find("Stopping is fine.") != std::string::npos);
  CHECK(session.terminal.out.find("42 seconds, kept.") != std::string::npos);
  CHECK(first_log(session).find("session: breathe, pattern: gentle, seconds: 42,") != std::string::npos);
}

TEST_CASE("a few seconds are not worth a line", "[pacing]") {
  test::Session session;
  session.clock.stopped_at = 9'900ms;
  CHECK(session.run({"sit"}) == 0);
  CHECK(session.terminal.out.find("You can come back any time.") != std::string::npos);
  CHECK(first_log(session) == "(none)");
}

TEST_CASE("Ctrl-C at the question after a session skips it and keeps the seconds", "[pacing]") {
  const std::string tool = GENERATE("breathe", "sit", "imagine");
  test::Session session;
  session.clock.stopped_at = 42'700ms;
  session.terminal.stops = true;
  session.terminal.typed = {""};  // the pattern, the anchor, the script
  CHECK(session.run({tool}) == 0);
  CHECK(first_log(session).find("session: " + tool) != std::string::npos);
  CHECK(first_log(session).find("seconds: 42,") != std::string::npos);
  CHECK(first_log(session).find("felt") == std::string::npos);
}

TEST_CASE("nobody listens while a guide runs, and somebody does after it, however it ends", "[pacing]") {
  test::Session session;
  cli::Context context = context_of(session);
  bool listened = false;
  cli::keep_pace(context, {{"in", 2s}}, [&](const cli::TimelineTick&) { listened |= session.terminal.listening; });
  CHECK_FALSE(listened);
  CHECK(session.terminal.listening);
  const auto fail = [](const cli::TimelineTick&) { throw std::bad_alloc(); };
  CHECK_THROWS_AS(cli::keep_pace(context, {{"in", 2s}}, fail), std::bad_alloc);
  CHECK(session.terminal.listening);
  CHECK(session.terminal.unheard == 2);
}

TEST_CASE("nothing that is done together is written down", "[pacing]") {
  const std::string line =
      GENERATE("breathe box --together", "sit --together --minutes 2", "imagine --together", "group 2",
               "ground --together", "wave --together", "wave --together --levels 6,8,3", "halt --together",
               "halt --tired --together", "drift --together", "worry letter --together --until none",
               "worry letter --together --solve", "reframe --together", "reframe --full --together", "cup 2 --together",
               "reflect --together", "reflect --modelling --together", "reach --together", "solve Noise --together");
  INFO(line);
  test::Session session;
  session.terminal.typed.assign(12, "4");
  CHECK(session.run(test::shell_words(line)) < 2);
  CHECK_FALSE(session.disk.has(test::Session::root));
  CHECK(session.terminal.error.empty());
}

TEST_CASE("the bell rings at each change, and only when asked to", "[pacing]") {
  test::Session quiet;
  quiet.run({"breathe", "gentle", "--cycles", "3", "--plain"});
  CHECK(quiet.terminal.out.find('\a') == std::string::npos);
  test::Session loud;
  loud.run({"breathe", "gentle", "--cycles", "3", "--plain", "--sound"});
  CHECK(std::ranges::count(loud.terminal.out, '\a') == 6);
}

TEST_CASE("a wave is said as it went", "[wave]") {
  const auto said = [](std::vector<int> levels) { return cli::wave_said({std::move(levels), {}, {}}); };
  CHECK(said({}).empty());
  CHECK(said({4}) == "You gave it a 4.");
  CHECK(said({6, 8, 3}) == "It began at 6, rose to 8 and came down to 3.");
  CHECK(said({6, 6, 2}) == "It began at 6 and came down to 2.");
  CHECK(said({6, 7, 8}) == "It began at 6 and is at 8 now.");
  CHECK(said({5, 5}) == "It is at 5, as it was.");
  CHECK(said({5, 8, 6}) == "It began at 5, rose to 8 and came down to 6.");
}

TEST_CASE("a wave's curve has a column for each number", "[wave]") {
  CHECK(cli::wave_curve({{3}, {}, {}}, 78).empty());
  CHECK(cli::wave_curve({{0, 10, 5}, {}, {}}, 78) ==
        std::vector<std::string>{"    ##", "    ##", "    ## ##", "    ## ##", "    ## ##", "  0 10  5"});
}

TEST_CASE("a curve with more numbers than there is room for keeps the first, the highest and the last", "[wave]") {
  const int count = GENERATE(12, 13, 15, 26, 60);
  const int peak = GENERATE(0, 1, 2, 7, 11);
  std::vector<int> levels(static_cast<std::size_t>(count), 4);
  levels.front() = 6;
  levels.back() = 3;
  levels[static_cast<std::size_t>(peak)] = 9;
  const std::vector<std::string> curve = cli::wave_curve({levels, {}, {}}, 38);
  for (const std::string& line : curve) CHECK(line.size() <= 38);
  const std::string& numbers = curve.back();
  CHECK(numbers.size() == 36);
  CHECK(numbers.starts_with(peak == 0 ? "  9" : "  6"));
  CHECK(numbers.ends_with(std::to_string(levels.back())));
  CHECK(std::ranges::count(numbers, '9') == 1);
}
