#include "cli/docs/help.h"

#include "cli/args/command_table.h"
#include "cli/terminal/page.h"
#include "core/base/text.h"
#include "tests/support/catch.h"
#include "tests/unit/cli/fake_commands.h"

namespace recover::cli {
namespace {

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

/// Every page of help there is.
std::vector<std::string> all_pages(int width) {
  std::vector<std::string> pages{program_help(Extent::short_list, width), program_help(Extent::all, width)};
  for (const std::string_view word : first_words()) pages.push_back(topic_help({std::string(word)}, width));
  for (const Command& entry : command_table()) {
    std::vector<std::string> topic;
    for (const std::string_view word : split(entry.name, ' ')) topic.emplace_back(word);
    pages.push_back(topic_help(topic, width));
  }
  for (const ManualPage& manual : manual_pages()) pages.push_back(topic_help({std::string(manual.topic)}, width));
  return pages;
}

SCENARIO("no line of help is wider than the screen", "[help]") {
  const int width = GENERATE(40, 80, 120);
  for (const std::string& page : all_pages(width)) {
    for (const std::string_view line : split(page, '\n')) {
      CAPTURE(page, line);
      CHECK(display_width(line) <= width);
    }
  }
}

SCENARIO("every page of help ends on the line to recover now", "[help]") {
  for (const std::string& page : all_pages(80)) CHECK_THAT(page, EndsWith("\n\nIn a bad moment: recover now\n"));
}

SCENARIO("help for a command says what the command says of itself", "[help]") {
  CHECK(topic_help({"goal", "add"}, 80) ==
        "recover goal add: Start a goal\n"
        "\n"
        "Usage: recover goal add TITLE [options]\n"
        "\n"
        "A goal is something small and achievable, with steps on the way.\n"
        "\n"
        "Words:\n"
        "  TITLE  What you would like to reach\n"
        "\n"
        "Options:\n"
        "  --why TEXT       Why it matters to you\n"
        "  --by DAY         A day to look at it again\n"
        "  --area AREA      Wellness area\n"
        "  -s, --step TEXT  A step on the way; may be given several times\n"
        "  --confidence N   How sure you feel, from 0 to 10\n"
        "\n"
        "Examples:\n"
        "  recover goal add \"Walk to the river\" --step \"Shoes by the door\"\n"
        "      A goal with its first step\n"
        "\n"
        "Options of every command:\n"
        "  --notebook DIR  Folder of the notebook\n"
        "  --today DAY     Take this day as today\n"
        "  --color WORD    When to use bold and dim text: auto, always or never\n"
        "  --plain         No decoration: easier for screen readers and braille\n"
        "  -q, --quiet     Don't confirm what was saved\n"
        "  --no-input      Never ask anything\n"
        "  --discreet      No names, no totals; of a list how many there are\n"
        "  -h, --help      Show help for this command\n"
        "  --version       Show the version\n"
        "\n"
        "In a bad moment: recover now\n");
}

SCENARIO("help names exit codes, choices, optional words and where to read on", "[help]") {
  const std::string done = topic_help({"done"}, 80);
  CHECK_THAT(done, ContainsSubstring("Usage: recover done [HABIT...] [options]\n"));
  CHECK_THAT(done, ContainsSubstring("  --once[=KEY]   Add nothing"));
  CHECK_THAT(done, ContainsSubstring("Exit status:\n  2  There is no habit of that name\n"));
  CHECK_THAT(done, ContainsSubstring("See also: recover help habit show, recover-dates(7)\n"));
  CHECK_THAT(topic_help({"completion"}, 80), ContainsSubstring("  SHELL  The shell: bash, zsh or fish\n"));
}

SCENARIO("an example that explains itself stands alone", "[help]") {
  CHECK_THAT(topic_help({"now"}, 80), ContainsSubstring("Examples:\n  recover now\n\nOptions of every command:\n"));
}

SCENARIO("on a narrow screen a text stands under what it is about", "[help]") {
  CHECK_THAT(topic_help({"goal", "add"}, 40), ContainsSubstring("  --why TEXT\n      Why it matters to you\n"));
}

SCENARIO("help for a noun lists its verbs and its short forms", "[help]") {
  const std::string page = topic_help({"goals"}, 80);
  CHECK_THAT(page, ContainsSubstring("  goal add   Start a goal\n  goal done  Finish a goal\n"));
  CHECK_THAT(page, ContainsSubstring("  recover goal       the same as recover goal list\n"));
  CHECK_THAT(page, ContainsSubstring("  recover goal NAME  the same as recover goal show NAME\n"));
  CHECK_THAT(topic_help({"log"}, 80), ContainsSubstring("Commands:\n  log edit  Change one line of the log\n"));
}

SCENARIO("the short list shows the groups in their order and leaves out the rest", "[help]") {
  const std::string list = topic_help({}, 80);
  const auto right_now = list.find("Right now\n  now       People and numbers to call\n");
  const auto today = list.find("\nToday\n");
  const auto build = list.find("\nBuild\n  goal      add, list, show and more: recover help goal\n");
  const auto machinery = list.find("\nMachinery\n  help ");
  REQUIRE(machinery != std::string::npos);
  CHECK(right_now < today);
  CHECK(today < build);
  CHECK(build < machinery);
  CHECK_THAT(list, !ContainsSubstring("completion"));
  CHECK_THAT(list, !ContainsSubstring("sos"));
  CHECK_THAT(list, !ContainsSubstring("Hard moments"));
  CHECK_THAT(program_help(Extent::all, 80),
             ContainsSubstring("  completion  Print") && ContainsSubstring("  goal done   Finish"));
}

SCENARIO("help finds commands by alias, and manual pages", "[help]") {
  CHECK_THAT(topic_help({"sos"}, 80), StartsWith("recover now: "));
  CHECK_THAT(topic_help({"goal", "new"}, 80), StartsWith("recover goal add: "));
  CHECK_THAT(topic_help({"dates"}, 80), ContainsSubstring("man 7 recover-dates\n"));
  CHECK_THAT(topic_help({"recover-files(5)"}, 80), ContainsSubstring("man 5 recover-files\n"));
}

std::string refusal(const std::vector<std::string>& topic) {
  try {
    topic_help(topic, 80);
  } catch (const Failure& failure) {
    return failure.problems().front().what;
  }
  return {};
}

SCENARIO("help about something unknown says what was probably meant", "[help][suggestions]") {
  CHECK(refusal({"doen"}) == "I don't know \"doen\". Did you mean: recover done?");
  CHECK(refusal({"goal", "ad"}) == "I don't know \"ad\" as a command of goal. Did you mean: recover goal add?");
}

SCENARIO("a page breaks even words that are wider than it", "[help]") {
  Page page(10);
  page.paragraph("see abcdefghijklmnop now").line("xxxxxxxxxxxxxxxx", 2);
  CHECK(page.text() == "see\nabcdefghij\nklmnop\nnow\n  xxxxxx\n    xxxxxx\n    xxxx\n");
}

}  // namespace
}  // namespace recover::cli
