#include <fmt/format.h>

#include <algorithm>

#include "cli/app/ask.h"
#include "cli/domain/openers.h"
#include "cli/domain/phrases.h"
#include "cli/domain/sessions.h"
#include "cli/domain/waves.h"
#include "core/base/text.h"
#include "core/model/pack.h"

namespace recover::cli {
namespace {

constexpr std::size_t most_ratings = 60;
constexpr int strongest = 10;
const std::vector<std::string> needs{"hungry", "angry", "lonely", "tired"};

/// A level, "q" for the end, Enter for the same as before.
struct Answer {
  std::optional<int> level;
  bool over = false;
};

Answer rate_again(Ask& ask, Context& context) {
  while (true) {
    const auto typed = ask.line("Now, 0 to 10? (Enter: about the same; q: enough for now)");
    if (!typed) return {{}, !ask.open()};
    if (lower(*typed) == "q") return {{}, true};
    if (std::ranges::all_of(*typed, [](char letter) { return letter >= '0' && letter <= '9'; }) && typed->size() < 3) {
      if (const int level = std::stoi(*typed); level <= strongest) return {level, false};
    }
    context.say("  A number from 0 to 10, Enter, or q.");
  }
}

/// One line of the day's script for each rating, and round again.
class Script {
 public:
  explicit Script(Context& context) {
    const std::vector<PackItem> scripts = context.notebook().pack("waves").items;
    if (const PackItem* script = choose_for_day(scripts, context.today(), "wave")) {
      for (const PackLine& line : script->lines) lines_.push_back(line.say);
    }
  }
  std::string next() { return lines_.empty() ? "" : lines_[next_++ % lines_.size()]; }

 private:
  std::vector<std::string> lines_;
  std::size_t next_ = 0;
};

void watch(Context& context, Ask& ask, Wave& wave) {
  Script script(context);
  while (ask.open() && wave.levels.size() < most_ratings) {
    context.say();
    say_wrapped(context, printable(script.next()));
    const Answer answer = rate_again(ask, context);
    if (answer.over) return;
    if (answer.level)
      wave.levels.push_back(*answer.level);
    else if (!wave.levels.empty())
      wave.levels.push_back(wave.levels.back());
    if (answer.level == 0) return;
  }
}

void look_behind(Context& context, Ask& ask) {
  context.say();
  const auto need = ask.choice("Is one of these part of it? (a number; Enter: no)", needs);
  if (!need) return;
  const std::vector<PackItem> of_need = items_on(context.notebook().pack("halt").items, needs.at(*need));
  if (const PackItem* item = choose_for_day(of_need, context.today(), needs.at(*need)))
    say_wrapped(context, printable(item->text));
}

void offer_words(Context& context) {
  const std::vector<PackItem> openers = openers_of_day(context, "anyone");
  if (openers.empty()) return;
  context.say();
  context.say("Some words to send, if you like:");
  for (const std::string& line : wrap(printable(openers.front().text), context.width() - 2)) context.say("  " + line);
  context.say("More words, and your people: recover reach");
  context.say();
}

}  // namespace

Exit ride_wave(Context& context, const WaveOptions& options) {
  const auto start = context.doors.clock.steady();
  Ask ask(context);
  bool stopped = false;
  Wave wave{{}, options.where.value_or(""), {}};
  try {
    say_wrapped(context, "An urge is here. You don't have to fight it or feed it.");
    if (!options.where && !options.recording.together)
      wave.where = ask.line("Where do you feel it? (Enter skips)").value_or("");
    if (const auto level = ask.whole("How strong is it, 0 to 10? (Enter skips)", 0, strongest))
      wave.levels.push_back(*level);
    watch(context, ask, wave);
    if (ask.open()) look_behind(context, ask);
    offer_words(context);
  } catch (const Stopped&) {
    context.say("\nYou can stop here.");
    stopped = true;
  }
  if (wave.levels.empty() && (stopped || !ask.open())) return Exit::done;
  wave.time = std::chrono::floor<std::chrono::seconds>(context.doors.clock.steady() - start);
  if (options.minutes) wave.time = std::chrono::minutes{*options.minutes};
  const Exit stored = record_wave(context, wave, options);
  if (!wave.came_down()) context.say("If it is still here, you don't have to be alone: recover reach | recover now");
  return stored;
}

}  // namespace recover::cli
