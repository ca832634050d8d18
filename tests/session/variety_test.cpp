// Messages vary from day to day, in every notebook.
#include <array>
#include <map>
#include <random>
#include <set>

#include "cli/domain/messages.h"
#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

constexpr std::array<const char*, 4> sizes = {"none", "quiet", "warm", "big"};

/// Below `bound`, drawn.
std::size_t below(std::mt19937& draw, std::size_t bound) { return draw() % bound; }

/// A pack of a few lines of one's own, some of which take the place of ours.
std::string own_pack(std::mt19937& draw, const std::string& topic) {
  constexpr std::array<const char*, 3> tones = {"quiet", "plain", "warm"};
  std::string text = "pack: messages\nversion: 1\nlanguage: en\nitems:\n";
  const std::size_t lines = 1 + below(draw, 9);
  for (std::size_t i = 0; i < lines; ++i) {
    text += "  - {id: own-" + std::to_string(i) + ", topic: " + topic + ", text: \"Line " + std::to_string(i) +
            ".\", tags: [" + tones.at(below(draw, tones.size())) + "]}\n";
  }
  return text;
}

std::set<std::string> topics_of(const std::vector<PackItem>& items) {
  std::set<std::string> topics;
  for (const PackItem& item : items) topics.insert(item.topic);
  return topics;
}

}  // namespace

TEST_CASE("no message comes back within seven days", "[variety]") {
  std::mt19937 draw(GENERATE(1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U));
  test::Session session;
  const std::string size = sizes.at(below(draw, sizes.size()));
  session.put("recover.yaml", "format: 1\ncelebrate: " + size + '\n');
  const Day first = *Day::parse("2024-01-01") + std::chrono::days{below(draw, 700)};
  const std::set<std::string> topics = topics_of(session.context_on(first).notebook().pack("messages").items);
  REQUIRE(topics.size() == 30);
  const std::string topic = *std::next(topics.begin(), static_cast<std::ptrdiff_t>(below(draw, topics.size())));
  if (below(draw, 2) == 1) session.put("packs/messages.yaml", own_pack(draw, topic));
  std::map<std::string, int> last;
  for (int day = 0; day < 60; ++day) {
    cli::Context context = session.context_on(first + std::chrono::days{day});
    const std::string said = cli::message_for(context, topic);
    INFO(topic << ", " << size << ", day " << day << ": " << said);
    REQUIRE_FALSE(said.empty());
    const auto before = last.find(said);
    if (before != last.end()) REQUIRE(day - before->second >= 7);
    last[said] = day;
  }
}

TEST_CASE("a message is never in a pipe, and hidden where the settings say so", "[variety]") {
  test::Session session;
  const Day day = *Day::parse("2026-02-13");
  cli::Context shown = session.context_on(day);
  CHECK_FALSE(cli::message_for(shown, "habit-kept").empty());
  session.terminal.is_terminal = false;
  CHECK(cli::message_for(shown, "habit-kept").empty());
  session.terminal.is_terminal = true;
  session.put("recover.yaml", "format: 1\nmessages: hidden\n");
  cli::Context hidden = session.context_on(day);
  CHECK(cli::message_for(hidden, "habit-kept").empty());
}
