#include "cli/domain/breath_guide.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds frame{100};
constexpr milliseconds plain_frame{};
constexpr int usual_minutes = 2;
constexpr int cells = 16;
constexpr int cells_together = 40;
constexpr std::string_view clear_line = "\r\x1B[K";
constexpr std::string_view up_two = "\x1B[2A";

/// How full the breath is, 0 to 1, at the end of each phase of one breath.
std::vector<double> fullness(const std::vector<Phase>& phases) {
  double in = 0;
  for (const Phase& phase : phases) in += phase.word == "in" || phase.word == "sip" ? phase.seconds : 0;
  std::vector<double> full;
  double now = 0;
  for (const Phase& phase : phases) {
    if (phase.word == "in" || phase.word == "sip") now += in > 0 ? phase.seconds / in : 0;
    if (phase.word == "out") now = 0;
    full.push_back(now);
  }
  return full;
}

/// One picture after the other, in place.
class Drawing {
 public:
  Drawing(Context& context, const PackItem& pattern, bool together)
      : context_(context), full_(fullness(pattern.phases)), together_(together) {
    if (together_) context_.print("\n\n");
  }

  void show(const TimelineTick& now) {
    const double share = static_cast<double>(now.into.count()) / static_cast<double>(now.beat.length.count());
    const int size = together_ ? std::min(cells_together, context_.width() - 8) : cells;
    std::string bar;
    if (!full_.empty()) {
      const std::size_t phase = now.number % full_.size();
      const double from = phase == 0 ? 0 : full_[phase - 1];
      const int filled = static_cast<int>(std::lround((from + (full_[phase] - from) * share) * size));
      bar = std::string(static_cast<std::size_t>(filled), 'o') +
            std::string(static_cast<std::size_t>(size - filled), ' ');
    }
    const auto left_here = std::chrono::ceil<std::chrono::seconds>(now.beat.length - now.into).count();
    if (together_) {
      const std::string word = full_.empty() ? "your own pace" : spaced(now.beat.word);
      context_.print(fmt::format("{}{}  {}\n{}  [{}]  {}\n", up_two, clear_line, context_.bold(word), clear_line, bar,
                                 full_.empty() ? "" : std::to_string(left_here)));
    } else if (full_.empty()) {
      context_.print(fmt::format("{}  your own pace   {} left", clear_line, clock_time(now.left)));
    } else {
      context_.print(fmt::format("{}  {} [{}] {:>2}  {} left", clear_line, pad(now.beat.word, 4), bar, left_here,
                                 clock_time(now.left)));
    }
  }

  /// Leaves the last picture's line.
  void end() { context_.print(together_ ? "\n" : std::string(clear_line)); }

 private:
  static std::string spaced(const std::string& word) {
    std::string out;
    for (const char letter : word) out += std::string(out.empty() ? "" : "  ") + letter;
    return out;
  }

  Context& context_;
  std::vector<double> full_;
  bool together_;
};

void say_word(Context& context, const PackItem& pattern, const TimelineTick& now) {
  if (pattern.phases.empty()) {
    context.say("Your own pace, for " + spoken_time(std::chrono::ceil<std::chrono::seconds>(now.left)) + '.');
    return;
  }
  const double length = static_cast<double>(now.beat.length.count()) / 1000;
  context.say(fmt::format("{}, {:g}", now.beat.word, length));
}

}  // namespace

std::vector<TimelineStep> beats_of(const PackItem& pattern, const SessionOptions& options, std::optional<int> cycles) {
  const milliseconds asked = std::chrono::minutes{options.minutes.value_or(usual_minutes)};
  if (pattern.phases.empty()) return {{"your own pace", asked}};
  std::vector<TimelineStep> breath;
  for (const Phase& phase : pattern.phases) {
    breath.push_back({phase.word, milliseconds{std::lround(phase.seconds * 1000)}});
  }
  const milliseconds one = length_of(breath);
  int times = cycles.value_or(pattern.cycles > 0 ? pattern.cycles : static_cast<int>(asked / one));
  if (options.minutes && !cycles) times = static_cast<int>((asked + one / 2) / one);
  std::vector<TimelineStep> beats;
  for (int i = 0; i < std::max(times, 1); ++i) beats.insert(beats.end(), breath.begin(), breath.end());
  return beats;
}

std::string phases_said(const PackItem& pattern) {
  std::vector<std::string> parts;
  for (const Phase& phase : pattern.phases) parts.push_back(fmt::format("{} {:g}", phase.word, phase.seconds));
  return join(parts, ", ");
}

std::string schedule_said(const PackItem& pattern, const std::vector<TimelineStep>& beats) {
  const std::string time = spoken_time(std::chrono::round<std::chrono::seconds>(length_of(beats)));
  if (pattern.phases.empty()) return "your own pace, " + time;
  const auto times = static_cast<int>(beats.size() / pattern.phases.size());
  return fmt::format("{}; {}, {}", phases_said(pattern), counted(times, "breath", "breaths"), time);
}

bool has_pauses(const PackItem& pattern) {
  const auto moves = [](const Phase& phase) {
    return phase.word == "in" || phase.word == "sip" || phase.word == "out";
  };
  return std::ranges::find(pattern.cautions, "breath-hold") != pattern.cautions.end() ||
         !std::ranges::all_of(pattern.phases, moves);
}

void say_caution(Context& context, const PackItem& pattern) {
  if (!has_pauses(pattern)) return;
  const std::string other = pattern.id == "gentle" ? "own-pace" : "gentle";
  say_wrapped(
      context,
      "This one has pauses in the breath. With heart or breathing trouble, or when expecting a child, another may suit you better: recover breathe " +
          other);
}

PaceResult guide_breath(Context& context, const PackItem& pattern, const std::vector<TimelineStep>& beats,
                        const SessionOptions& options) {
  const auto bell = [&](const TimelineTick& now) {
    if (now.into == milliseconds{}) ring(context, options.sound);
  };
  if (context.globals.plain) {
    return keep_pace(
        context, beats,
        [&](const TimelineTick& now) {
          bell(now);
          say_word(context, pattern, now);
        },
        plain_frame);
  }
  Drawing drawing(context, pattern, options.recording.together);
  const PaceResult passed = keep_pace(
      context, beats,
      [&](const TimelineTick& now) {
        bell(now);
        drawing.show(now);
      },
      frame);
  drawing.end();
  return passed;
}

}  // namespace recover::cli
