
#include "tests/support/catch.h"
#include "tests/unit/cli/fake_commands.h"

namespace recover::cli {
namespace {

using fake::problem_of;
using fake::read;
using Words = std::vector<std::string>;

SCENARIO("words and options may be mixed in any order", "[parse]") {
  const auto line = read({"--plain", "goal", "add", "--why", "sleep", "Walk to the river", "--by=fri", "-q"}).taken;
  CHECK(line.title == "Walk to the river");
  CHECK(line.why == "sleep");
  CHECK(line.by == "fri");
  CHECK(line.globals.plain);
  CHECK(line.globals.quiet);
  CHECK_FALSE(line.globals.discreet);
}

SCENARIO("what is not said is left as it was", "[parse]") {
  const auto line = read({"completion"}).taken;
  CHECK(line.shell == "bash");
  CHECK(line.globals.notebook == std::nullopt);
  CHECK(read({"done"}).taken.words.empty());
}

SCENARIO("negative numbers are words and values", "[parse]") {
  CHECK(read({"done", "walk", "--on", "-3"}).taken.recording.on == "-3");
  CHECK(read({"done", "walk", "--on=-3"}).taken.recording.on == "-3");
  CHECK(read({"done", "walk", "-3"}).taken.words == Words{"walk", "-3"});
  CHECK(read({"done", "walk", "-.5"}).taken.words == Words{"walk", "-.5"});
}

SCENARIO("short flags combine", "[parse]") {
  const auto line = read({"done", "-nq", "walk"}).taken;
  CHECK(line.recording.dry_run);
  CHECK(line.globals.quiet);
  CHECK(line.words == Words{"walk"});
}

SCENARIO("a short option takes its value behind it, in any of three ways", "[parse]") {
  CHECK(read({"habit", "add", "Walk", "-e", "daily"}).taken.every == "daily");
  CHECK(read({"habit", "add", "Walk", "-edaily"}).taken.every == "daily");
  CHECK(read({"habit", "add", "Walk", "-e=daily"}).taken.every == "daily");
}

SCENARIO("only --once=KEY takes a key", "[parse]") {
  CHECK(read({"done", "walk", "--once"}).taken.recording.once == "");
  const auto apart = read({"done", "--once", "walk"}).taken;
  CHECK(apart.recording.once == "");
  CHECK(apart.words == Words{"walk"});
  CHECK(read({"done", "walk", "--once=cron"}).taken.recording.once == "cron");
  CHECK(read({"done", "walk", "--once=true"}).taken.recording.once == "true");
  CHECK(read({"done", "walk"}).taken.recording.once == std::nullopt);
}

SCENARIO("texts arrive as they were typed", "[parse]") {
  const Words odd{"++", "[a,b]", "- a dash", "-", "", "-- two", "{}", "\x01mark", "/x", "ünï", "a=b", "%%", "--=x"};
  CHECK(read([&] {
          Words line{"done"};
          line.insert(line.end(), odd.begin(), odd.end());
          return line;
        }())
            .taken.words == odd);
  for (const std::string& text : odd) {
    CHECK(read({"goal", "add", "T", "--why", text}).taken.why == text);
    CHECK(read({"goal", "add", "T", "--why=" + text}).taken.why == text);
    CHECK(read({"goal", "add", "T", "--step", text, "--step", text}).taken.steps == Words{text, text});
  }
  CHECK(read({"done", "walk", "--note", "-"}).taken.recording.note == "-");
}

SCENARIO("two dashes end options", "[parse]") {
  CHECK(read({"done", "--", "--note", "-q", "--"}).taken.words == Words{"--note", "-q", "--"});
  CHECK(read({"goal", "add", "--why", "x", "--", "--title"}).taken.title == "--title");
  CHECK(problem_of({"goal", "add", "T", "--why", "--", "x"}).code == "value-missing");
}

SCENARIO("json is asked for in two ways, and only one format at a time", "[parse]") {
  CHECK(read({"today", "--json"}).taken.format.is("json"));
  CHECK(read({"today", "--format", "json"}).taken.format.is("json"));
  CHECK(read({"today", "--format", "json", "--json"}).taken.format.is("json"));
  CHECK(read({"today"}).taken.format.is("text"));
  CHECK(read({"goal", "--format=csv"}).taken.format.is("csv"));
  CHECK(problem_of({"goal", "--json", "--format", "csv"}).code == "option-twice");
  CHECK(problem_of({"goal", "--format", "csv", "--json"}).what == "--json and --format csv ask for two formats");
}

SCENARIO("the usual format is the first that a command names", "[parse]") {
  Spec spec;
  Format format;
  declare_format(spec, format, {"ndjson", "csv"});
  parse(spec, "export", {});
  CHECK(format.is("ndjson"));
  CHECK_THROWS_AS(parse(spec, "export", {"--json"}), Failure);
}

SCENARIO("whole numbers are strictly decimal and within their range", "[parse]") {
  CHECK(read({"goal", "add", "T", "--confidence", "10"}).taken.confidence == 10);
  CHECK(read({"goal", "add", "T", "--confidence", "0"}).taken.confidence == 0);
  for (const char* word : {"010", "11", "-1", "+1", "1.0", "0x1", "", " 1", "1 ", "ten", "00", "-0x", "99999999999"}) {
    const Problem problem = problem_of({"goal", "add", "T", "--confidence", word});
    CHECK(problem.code == "value-range");
    CHECK(problem.hint == "--confidence 5");
  }
  CHECK(problem_of({"goal", "add", "T", "--confidence", "010"}).what ==
        "--confidence takes a whole number from 0 to 10, not \"010\"");
}

SCENARIO("a word too few or too many is one calm line", "[parse]") {
  const Problem missing = problem_of({"goal", "add"});
  CHECK(missing.code == "word-missing");
  CHECK(missing.what == "recover goal add needs one more word: TITLE");
  CHECK(missing.hint == "recover goal add --help");

  const Problem extra = problem_of({"goal", "add", "Walk", "far"});
  CHECK(extra.code == "word-extra");
  CHECK(extra.what == "\"far\" is more than recover goal add takes; several words of one text go in quotes");
  CHECK(problem_of({"today", "walk"}).what == "\"walk\" is more than recover today takes");
  CHECK(problem_of({"today", "--plain=yes"}).what == "--plain takes no value");
}

SCENARIO("a slip of a verb is answered with the verb, not with a count of words", "[parse]") {
  CHECK(problem_of({"goal", "dnoe", "river"}).what ==
        "I don't know \"dnoe\" as a command of goal. Did you mean: recover goal done?");
  CHECK(problem_of({"habit", "lst", "walk"}).code == "command-unknown");
  CHECK(problem_of({"goal", "river", "walk"}).code == "word-extra");
  CHECK(problem_of({"goal", "add", "shwo", "river"}).code == "word-extra");
}

SCENARIO("nothing stops a command that takes any line", "[parse]") {
  std::optional<std::string> region;
  std::vector<std::string> words;
  bool more = false;
  Globals globals;
  Spec spec;
  spec.option("--region", region, "REGION", "").flag("--more", more, "").words("words", words, "").any_line();
  declare_globals(spec, globals);
  parse(spec, "now",
        {"--json", "-x", "-more", "--more=5", "--color", "purple", "--region", "uk", "--region=us", "please", "--more",
         "--today"});
  CHECK(region == "us");
  CHECK(words == Words{"please"});
  CHECK(more);
  CHECK_FALSE(globals.color);
}

SCENARIO("an option without its value says what is needed", "[parse]") {
  const Problem last = problem_of({"goal", "add", "T", "--why"});
  CHECK(last.code == "value-missing");
  CHECK(last.what == "--why needs a value: TEXT");
  CHECK(problem_of({"goal", "add", "T", "--why", "--by", "fri"}).what == "--why needs a value: TEXT");
  CHECK(problem_of({"goal", "add", "T", "-s"}).what == "--step needs a value: TEXT");
}

SCENARIO("an unknown option is answered with the near one", "[parse][suggestions]") {
  const Problem near = problem_of({"goal", "add", "T", "--stpe", "x"});
  CHECK(near.code == "option-unknown");
  CHECK(near.what == "\"--stpe\" is not an option of recover goal add. Did you mean: --step?");
  CHECK(near.hint == "recover goal add --help");
  CHECK(problem_of({"today", "--notbook=X"}).what ==
        "\"--notbook\" is not an option of recover today. Did you mean: --notebook?");
  CHECK(problem_of({"today", "-json"}).what == "\"-json\" is not an option of recover today. Did you mean: --json?");
  CHECK(problem_of({"today", "-x"}).what == "\"-x\" is not an option of recover today");
  CHECK(problem_of({"today", "--why", "x"}).code == "option-unknown");
  CHECK(problem_of({"done", "--onc"}).code == "option-unknown");
}

SCENARIO("an option twice is a question, one that repeats is a list", "[parse]") {
  const Problem twice = problem_of({"goal", "add", "T", "--why", "a", "--why=b"});
  CHECK(twice.code == "option-twice");
  CHECK(twice.what == "--why stands here twice; once is enough");
  CHECK(problem_of({"today", "-q", "--quiet"}).code == "option-twice");
  CHECK(problem_of({"done", "--once", "--once", "--once=a"}).what == "--once stands here 3 times; once is enough");
  CHECK(read({"goal", "add", "T", "-s", "one", "--step", "two"}).taken.steps == Words{"one", "two"});
}

SCENARIO("a word outside its choices is told the choices", "[parse]") {
  const Problem color = problem_of({"today", "--color", "blue"});
  CHECK(color.code == "choice-unknown");
  CHECK(color.what == "--color takes auto, always or never, not \"blue\"");
  CHECK(color.hint == "recover today --help");
  CHECK(problem_of({"today", "--color", "nevr"}).hint == "--color never");

  const Problem shell = problem_of({"completion", "fisch"});
  CHECK(shell.what == "SHELL takes bash, zsh or fish, not \"fisch\"");
  CHECK(shell.hint == "fish");
  CHECK(read({"completion", "zsh"}).taken.shell == "zsh");
}

SCENARIO("help and version are answered whatever else is wrong with the line", "[parse]") {
  CHECK(read({"goal", "add", "--help"}).taken.globals.help);
  CHECK(read({"goal", "add", "-qh"}).taken.globals.help);
  CHECK(read({"goal", "add", "--odd", "--confidence", "99", "-h"}).taken.globals.help);
  CHECK(read({"--version"}).taken.globals.version);
  CHECK_FALSE(read({"done", "--", "--help"}).taken.globals.help);
}

SCENARIO("a title that repeats a command's name stays a title", "[parse]") {
  const auto line = read({"goal", "add", "log"});
  CHECK(line.command == "goal add");
  CHECK(line.taken.title == "log");
}

}  // namespace
}  // namespace recover::cli
