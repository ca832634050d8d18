#include "cli/domain/pacing.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"

namespace recover::cli {

using std::chrono::milliseconds;

namespace {

/// While a guide runs nobody is asked anything: keys neither write into its picture nor answer the question after it.
class EchoOff {
 public:
  explicit EchoOff(Terminal& terminal) : terminal_(terminal) { terminal_.stop_listening(); }
  EchoOff(const EchoOff&) = delete;
  EchoOff& operator=(const EchoOff&) = delete;
  ~EchoOff() { terminal_.listen_again(); }

 private:
  Terminal& terminal_;
};

}  // namespace

milliseconds length_of(const std::vector<TimelineStep>& beats) {
  milliseconds sum{};
  for (const TimelineStep& beat : beats) sum += beat.length;
  return sum;
}

PaceResult keep_pace(Context& context, const std::vector<TimelineStep>& beats,
                     const std::function<void(const TimelineTick&)>& draw, milliseconds frame) {
  const EchoOff keys(context.doors.terminal);
  Clock& clock = context.doors.clock;
  const milliseconds start = clock.steady();
  const milliseconds all = length_of(beats);
  const auto seconds = [&] { return std::chrono::floor<std::chrono::seconds>(clock.steady() - start); };
  milliseconds begin{};
  for (std::size_t number = 0; number < beats.size(); ++number) {
    const TimelineStep& beat = beats[number];
    const milliseconds step = frame > milliseconds{} ? frame : beat.length;
    for (milliseconds into{}; into < beat.length;) {
      draw({beat, number, into, all - begin - into});
      context.doors.terminal.flush();
      const milliseconds drawn = clock.steady() - start - begin;
      into = std::max(into, drawn / step * step) + step;  // a slow terminal misses pictures and not time
      if (!clock.sleep_until(start + begin + std::min(into, beat.length))) return {seconds(), true};
    }
    begin += beat.length;
  }
  return {seconds(), false};
}

std::string spoken_time(std::chrono::seconds time) {
  const auto minutes = time.count() / 60;
  const auto seconds = time.count() % 60;
  if (minutes == 0) return counted(seconds, "second", "seconds");
  const std::string said = counted(minutes, "minute", "minutes");
  return seconds == 0 ? said : said + ' ' + counted(seconds, "second", "seconds");
}

std::string clock_time(milliseconds time) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(time).count();
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

}  // namespace recover::cli
