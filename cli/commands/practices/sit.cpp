#include <fmt/format.h>

#include <array>

#include "cli/app/ask.h"
#include "cli/commands/commands.h"
#include "cli/domain/recording.h"
#include "cli/domain/sessions.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

struct Options {
  std::optional<std::string> anchor;
  SessionOptions session;
};

constexpr std::array<std::string_view, 4> anchors{"sound", "sight", "support", "breath"};
constexpr std::array<std::string_view, 4> anchors_said{"the sounds around you", "one thing you can see",
                                                       "whatever holds you up", "your breath"};
constexpr int longest_open = 240;  // minutes
constexpr milliseconds frame{1000};

void introduce(Context& context, const Options& options) {
  std::string_view rest = "a sound, something you see, whatever holds you up, your breath";
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    if (options.anchor == anchors.at(i)) rest = anchors_said.at(i);
  }
  say_wrapped(context, "However you sit, stand or lie. Eyes open or resting. Best kept for when you aren't driving.");
  say_wrapped(
      context,
      fmt::format(
          "Let your attention rest on {}. When it goes elsewhere, that is what attention does. It can come back as often as it likes.",
          rest));
}

PaceResult keep_time(Context& context, const SessionOptions& options) {
  const bool open = !options.minutes;
  const std::vector<TimelineStep> beats(static_cast<std::size_t>(options.minutes.value_or(longest_open)),
                                        {"", milliseconds{minutes{1}}});
  const bool plain = context.globals.plain;
  const auto draw = [&](const TimelineTick& now) {
    const milliseconds gone = now.beat.length * static_cast<int>(now.number) + now.into;
    if (plain && gone > milliseconds{}) context.say(spoken_time(std::chrono::floor<std::chrono::seconds>(gone)) + '.');
    if (!plain) context.print("\r\x1B[K  " + (open ? clock_time(gone) : clock_time(now.left) + " left"));
  };
  const PaceResult passed = keep_pace(context, beats, draw, plain ? milliseconds{} : frame);
  if (!plain) context.print("\r\x1B[K");
  ring(context, options.sound);
  return passed;
}

Exit sit_with(Options options, Context& context) {
  enter_group_mode(context, options.session.recording.together);
  Keys keys;
  if (!options.anchor && context.asks() && !options.session.recording.together && !options.session.did) {
    const auto chosen =
        Ask(context).choice("What would you like to rest your attention on? (a number; Enter: anything)",
                            {anchors_said.begin(), anchors_said.end()});
    if (chosen) options.anchor = std::string(anchors.at(*chosen));
  }
  if (options.anchor) keys.emplace_back("anchor", Value::of(std::string_view(*options.anchor)));
  if (options.session.did) return record_done(context, "sit", keys, options.session);
  introduce(context, options);
  if (!context.asks()) {
    context.say(options.session.minutes ? "For " + spoken_time(minutes{*options.session.minutes}) + '.'
                                        : "One minute counts in full. You can stay longer.");
    return Exit::done;
  }
  const bool together = options.session.recording.together;
  say_wrapped(context, together || options.session.minutes
                           ? stopping_said(options.session)
                           : "One minute counts in full. You can stay longer. Ctrl-C ends it.");
  context.say();
  const PaceResult passed = keep_time(context, options.session);
  return end_session(context, "sit", keys, passed, options.session);
}

}  // namespace

void sit(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Be where you are, for a minute or longer")
      .about(
          "An open timer: it counts up until you press Ctrl-C, or down with --minutes. Where there is no terminal the words are printed and nothing is written.")
      .choice("--anchor", options.anchor, {anchors.begin(), anchors.end()}, "What attention may rest on");
  declare_minutes(spec, options.session);
  declare_session(spec, options.session);
  spec.example("recover sit", "as long as you like")
      .example("recover sit --minutes 5 --sound", "five minutes and a bell")
      .example("recover sit --did 10", "write down ten minutes done elsewhere")
      .see("breathe")
      .see("ground")
      .run([&options](Context& context) { return sit_with(options, context); });
}

}  // namespace recover::cli::commands
