#include <algorithm>
#include <charconv>

#include "cli/app/ask.h"
#include "cli/commands/commands.h"
#include "cli/domain/breath_guide.h"
#include "cli/domain/phrases.h"
#include "cli/domain/senses.h"
#include "cli/domain/sessions.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string minutes;
  std::optional<std::string> practice;
  bool sound = false;
};

constexpr int most_minutes = 60;
const std::vector<std::string> practices{"breathe", "ground", "imagine"};

std::optional<int> minutes_of(const std::string& word) {
  if (word.empty()) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size() || value < 1 || value > most_minutes) {
    refuse("value-range", "minutes are a whole number from 1 to 60, not \"" + word + '"', "recover group 5");
  }
  return value;
}

/// What is said before and after; each waits for Enter where somebody is there to press it.
void say_each(Context& context, Ask& ask, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    say_wrapped(context, line);
    if (ask.open()) ask.line(">");
  }
}

std::string which_practice(Context& context, Ask& ask, const Options& options) {
  if (options.practice) return *options.practice;
  if (!ask.open()) return practices.front();
  context.say("What do we practice?");
  const auto chosen = ask.choice("A number (Enter: breathe)", practices);
  return practices.at(chosen.value_or(0));
}

void practise(Context& context, const std::string& practice, const SessionOptions& options) {
  const bool paced = context.asks();
  if (practice == "ground") {
    ground_by_senses(context, {});
  } else if (practice == "imagine") {
    const std::vector<PackItem> scripts = context.notebook().pack("imagery").items;
    const PackItem& script = *choose_for_day(scripts, context.today(), "imagine");
    if (!paced) return print_script(context, script);
    read_script(context, script, options.sound);
  } else {
    const std::vector<PackItem> patterns = context.notebook().pack("breathing").items;
    const PackItem& pattern = find_item(patterns, "gentle", "recover breathe");
    const std::vector<TimelineStep> beats = beats_of(pattern, options, {});
    const std::string instead = "If you'd rather leave the breath alone: ";
    say_wrapped(context, printable(pattern.text));
    say_wrapped(context,
                "Eyes open or resting." + (pattern.anchor.empty() ? "" : ' ' + instead + printable(pattern.anchor)));
    say_caution(context, pattern);
    context.say(schedule_said(pattern, beats));
    if (paced) guide_breath(context, pattern, beats, options);
  }
}

Exit lead_group(const Options& options, Context& context) {
  SessionOptions session;
  session.minutes = minutes_of(options.minutes);
  session.recording.together = true;
  session.sound = options.sound;
  Ask ask(context);
  try {
    if (ask.open()) context.say(context.dim("Enter goes on. Nothing is written down."));
    say_each(context, ask,
             {"Welcome. You can join in, watch, or step out, all the way through.",
              "What people say here is theirs. We leave it here.",
              "One word for how you come in today, if you like. Passing is fine."});
    context.say();
    practise(context, which_practice(context, ask, options), session);
    context.say();
    say_each(context, ask, {"One word or one small thing that you take along, if you like. Passing is fine."});
    context.say("Thank you for being here.");
  } catch (const Stopped&) {
    context.say("\nWe can stop here. Thank you for being here.");
  }
  return Exit::done;
}

}  // namespace

void group(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("In front of a group: open, practice, close")
      .about(
          "Words to open with, one practice for everybody, words to close with. It shows nothing of your notebook but your own packs, and writes nothing down. Where there is no terminal all of it is printed at once.")
      .positional("minutes", options.minutes, "How long to breathe, 1 to 60", Presence::optional)
      .choice("--practice", options.practice, practices, "What to practice; else it asks")
      .flag("--sound", options.sound, "Ring the terminal's bell at each change")
      .example("recover group 5", "with five minutes of practice")
      .example("recover group --practice ground", "without the question")
      .see("breathe")
      .see("imagine")
      .run([&options](Context& context) { return lead_group(options, context); });
}

}  // namespace recover::cli::commands
