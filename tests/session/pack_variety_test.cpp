// What a command shows of a pack on one day is not shown again, by it or another, on the six days after.
#include <algorithm>
#include <map>

#include "cli/domain/celebrating.h"
#include "cli/domain/journal_words.h"
#include "core/base/text.h"
#include "tests/session/session.h"
#include "tests/support/catch.h"

using namespace recover;

namespace {

constexpr int days_watched = 60;
constexpr int days_between = 7;

const Day first = *Day::parse("2026-02-13");

/// A command line, what is typed at its questions, and the packs that it shows something of.
struct Line {
  std::string words;
  std::vector<std::string> packs;
  std::vector<std::string> typed;
};

/// Without what wrapping did to it.
std::string unwrapped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    if (!space || (!out.empty() && out.back() != ' ')) out += space ? ' ' : c;
  }
  return out;
}

/// The words by which an item is known on a screen: a wave's script is known by its first line.
std::string shown_words(const std::string& pack, const PackItem& item) {
  return unwrapped(pack == "waves" ? item.lines.front().say : item.text);
}

/// When each item of a pack was last seen.
class Watch {
 public:
  void see(const std::string& id, int day) {
    const auto [before, is_new] = seen_.try_emplace(id, day);
    INFO(id << " on day " << before->second << " and again on day " << day);
    REQUIRE((is_new || before->second == day || day - before->second >= days_between));
    before->second = day;
  }

 private:
  std::map<std::string, int> seen_;
};

/// What the line shows on a day.
std::string shown_by(test::Session& session, const Line& line, Day day) {
  session.terminal.out.clear();
  session.terminal.is_terminal = !line.typed.empty();
  session.terminal.typed = {line.typed.begin(), line.typed.end()};
  std::vector<std::string> words = test::shell_words(line.words);
  words.insert(words.begin(), {"--today", day.iso()});
  INFO(line.words << '\n' << session.terminal.error);
  REQUIRE(session.run(words) == 0);
  return unwrapped(session.terminal.out);
}

/// Runs all lines on each of sixty days, in one notebook.
void watch(const std::vector<Line>& lines) {
  test::Session session;
  std::map<std::string, std::vector<PackItem>> packs;
  for (const Line& line : lines) {
    for (const std::string& pack : line.packs) packs[pack] = session.context_on(first).notebook().pack(pack).items;
  }
  std::map<std::string, Watch> watches;
  for (int day = 0; day < days_watched; ++day) {
    for (const Line& line : lines) {
      const std::string shown = shown_by(session, line, first + std::chrono::days{day});
      for (const std::string& pack : line.packs) {
        INFO(line.words << " shows of " << pack << ":\n" << shown);
        int found = 0;
        for (const PackItem& item : packs[pack]) {
          if (shown.find(shown_words(pack, item)) == std::string::npos) continue;
          watches[pack].see(item.id, day);
          ++found;
        }
        REQUIRE(found > 0);
      }
    }
  }
}

}  // namespace

TEST_CASE("words to borrow, needs and waves come back after a week at the earliest", "[variety]") {
  watch({
      {"reach --as friend", {"openers"}, {}},
      {"reach --as family", {"openers"}, {}},
      {"reach --as sponsor-or-peer", {"openers"}, {}},
      {"reach --as professional", {"openers"}, {}},
      {"reach --as group", {"openers"}, {}},
      {"reach", {"openers"}, {}},
      {"halt --hungry --angry --lonely --tired", {"halt"}, {}},
      {"wave", {"waves", "halt", "openers"}, {"chest", "6", "5", "q", "1", "", "", ""}},
  });
}

TEST_CASE("the toolbox comes back after a week at the earliest", "[variety]") {
  watch({
      {"toolbox urge", {"toolbox"}, {}},
      {"toolbox worry", {"toolbox"}, {}},
      {"toolbox harsh-thought", {"toolbox"}, {}},
      {"toolbox too-much", {"toolbox"}, {}},
      {"toolbox low", {"toolbox"}, {}},
      {"toolbox need-rest", {"toolbox"}, {}},
  });
}

TEST_CASE("senses, pictures and small steps come back after a week at the earliest", "[variety]") {
  watch({
      {"ground", {"grounding"}, {}},
      {"ground --without smell --without taste", {"grounding"}, {}},
      {"ground --without see", {"grounding"}, {}},
      {"imagine", {"imagery"}, {}},
      {"ideas", {"steps"}, {}},
  });
}

TEST_CASE("questions for solving come back after a week at the earliest", "[variety]") {
  watch({{"solve Noise",
          {"solve"},
          {"music", "sleep", "ask", "enough", "1", "it may end", "awkward", "1", "he is in", "ask", ""}}});
  test::Session session;
  REQUIRE(session.run({"solve", "Noise", "--idea", "ask", "--choice", "1", "--look-back", "2026-02-13"}) == 0);
  Watch looks_back;
  const std::vector<PackItem> items = session.context_on(first).notebook().pack("solve").items;
  for (int day = 0; day < days_watched; ++day) {
    const std::string shown = shown_by(session, {"solve resume noise", {}, {"", ""}}, first + std::chrono::days{day});
    const auto found = std::ranges::find_if(
        items, [&](const PackItem& item) { return shown.find(unwrapped(item.text)) != std::string::npos; });
    REQUIRE(found != items.end());
    looks_back.see(found->id, day);
  }
}

TEST_CASE("ideas for celebrating come back after a week at the earliest, whatever is celebrated", "[variety]") {
  for (const char* size : {"quiet", "warm", "big"}) {
    test::Session session;
    session.put("recover.yaml", std::string("format: 1\ncelebrate: ") + size + '\n');
    Watch watched;
    for (int day = 0; day < days_watched; ++day) {
      cli::Context context = session.context_on(first + std::chrono::days{day});
      const std::vector<std::string> ideas = cli::ideas_of_day(context, size);
      REQUIRE(ideas.size() == (std::string_view(size) == "quiet" ? 1 : 2));
      for (const std::string& idea : ideas) watched.see(idea, day);
      const Celebration one{
          Celebration::Kind::total, "habit-" + std::to_string(day % 5), context.today(), 30, {}, {}, 30};
      const std::string last = cli::celebration_lines(context, {one}).back();
      if (last.starts_with("An idea: ")) watched.see(last.substr(9), day);
    }
  }
}

TEST_CASE("questions to write about come back after a week at the earliest", "[variety]") {
  test::Session session;
  std::map<std::string, Watch> watches;
  for (int day = 0; day < days_watched; ++day) {
    cli::Context context = session.context_on(first + std::chrono::days{day});
    watches["all"].see(cli::prompt_of_day(context)->id, day);
    for (const char* theme : {"growth", "rest", "looking-ahead"}) {
      watches[theme].see(cli::find_prompt(context, theme).id, day);
    }
  }
}
