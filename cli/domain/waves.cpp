#include "cli/domain/waves.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "cli/app/keep.h"
#include "cli/domain/messages.h"
#include "cli/domain/pacing.h"
#include "cli/domain/recording.h"
#include "cli/domain/sessions.h"
#include "core/base/text.h"
#include "core/store/log_line.h"

namespace recover::cli {
namespace {

constexpr int strongest = 10;
constexpr int rows = 5;
constexpr int columns_a_level = 3;
constexpr int indent = 2;
constexpr std::size_t fewest_for_a_median = 3;

std::optional<int> level_of(std::string_view text) {
  int value = 0;
  const std::string_view word = trim(text);
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size() || value < 0 || value > strongest) return std::nullopt;
  return value;
}

Entry entry_of(Context& context, const Wave& wave, const WaveOptions& options) {
  Value about{Value::Form::map, {}, {}, {}};
  const auto number = [](int level) { return Value::number(level); };
  if (!wave.levels.empty()) {
    about.entries = {
        {"start", number(wave.levels.front())}, {"peak", number(wave.peak())}, {"end", number(wave.levels.back())}};
  } else {
    about = Value::of("noticed");
  }
  Entry entry = entry_for(context, EntryKind::wave, std::move(about), options.recording);
  if (!wave.where.empty()) entry.set("where", {Value::Form::text, wave.where, {}, {}});
  if (wave.time && wave.time->count() > 0) entry.set("seconds", Value::number(static_cast<double>(wave.time->count())));
  return entry;
}

struct Earlier {
  int waves = 0;
  std::vector<double> seconds;  ///< of those that came down
};

Earlier earlier_waves(Context& context) {
  Earlier earlier;
  context.notebook().each([&](const store::Line& line, const std::string& /*file*/) {
    if (line.kind != EntryKind::wave) return;
    ++earlier.waves;
    const Entry entry = store::to_entry(line);
    const Value* seconds = entry.find("seconds");
    if (seconds == nullptr || !seconds->as_number()) return;
    if (came_down(entry)) earlier.seconds.push_back(*seconds->as_number());
  });
  return earlier;
}

/// The middle one of one's own; no promise of anything.
std::string median_said(std::vector<double> seconds) {
  if (seconds.size() < fewest_for_a_median) return {};
  const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
  std::ranges::nth_element(seconds, middle);
  const auto minutes = std::max(1L, std::lround(*middle / 60));
  return fmt::format("Of your own {} that came down, half took {} or less.",
                     counted(static_cast<int>(seconds.size()), "wave", "waves"), counted(minutes, "minute", "minutes"));
}

/// `room` of the levels, three or more: the first, the last, the highest, and others evenly between.
std::vector<int> fitting(const std::vector<int>& levels, std::size_t room) {
  if (levels.size() <= room) return levels;
  std::vector<std::size_t> places;
  places.reserve(room);
  for (std::size_t i = 0; i < room; ++i) places.push_back(i * (levels.size() - 1) / (room - 1));
  const auto peak = static_cast<std::size_t>(std::ranges::max_element(levels) - levels.begin());
  const auto near_peak = std::ranges::lower_bound(places, peak);
  if (*near_peak != peak) *(near_peak + 1 == places.end() ? near_peak - 1 : near_peak) = peak;
  std::vector<int> chosen;
  chosen.reserve(places.size());
  for (const std::size_t place : places) chosen.push_back(levels[place]);
  return chosen;
}

void tell(Context& context, const Wave& wave) {
  if (const std::string said = wave_said(wave); !said.empty()) context.say(said);
  if (!context.globals.plain) {
    for (const std::string& line : wave_curve(wave, context.width() - indent)) context.say("  " + line);
  }
}

}  // namespace

int Wave::peak() const { return levels.empty() ? 0 : *std::ranges::max_element(levels); }

Wave wave_from(const WaveOptions& options) {
  Wave wave{{}, options.where.value_or(""), {}};
  if (options.minutes) wave.time = std::chrono::minutes{*options.minutes};
  const std::string all = options.levels.value_or("");
  for (const std::string_view part : split(all, ',')) {
    const auto level = level_of(part);
    if (!level)
      refuse("value-range", "levels are numbers from 0 to 10 with commas, not \"" + all + '"', "--levels 6,8,3");
    wave.levels.push_back(*level);
  }
  return wave;
}

std::string wave_said(const Wave& wave) {
  if (wave.levels.empty()) return {};
  const int first = wave.levels.front();
  const int last = wave.levels.back();
  if (wave.levels.size() == 1) return fmt::format("You gave it a {}.", first);
  const bool rose = wave.peak() > first;
  if (wave.came_down() && rose)
    return fmt::format("It began at {}, rose to {} and came down to {}.", first, wave.peak(), last);
  if (wave.came_down()) return fmt::format("It began at {} and came down to {}.", first, last);
  if (rose) return fmt::format("It began at {} and is at {} now.", first, last);
  return fmt::format("It is at {}, as it was.", last);
}

std::vector<std::string> wave_curve(const Wave& wave, int width) {
  std::vector<std::string> lines;
  if (wave.levels.size() < 2) return lines;
  const std::vector<int> levels = fitting(wave.levels, static_cast<std::size_t>(std::max(width / columns_a_level, 3)));
  for (int row = rows; row > 0; --row) {
    std::string line;
    for (const int level : levels) line += level >= 2 * row - 1 ? " ##" : "   ";
    line.erase(line.find_last_not_of(' ') + 1);
    if (!line.empty()) lines.push_back(line);
  }
  std::string numbers;
  for (const int level : levels) numbers += fmt::format("{:>3}", level);
  lines.push_back(numbers);
  return lines;
}

Exit record_wave(Context& context, const Wave& wave, const WaveOptions& options) {
  if (options.recording.together) {
    tell(context, wave);
    return end_together(context);
  }
  const bool dry_run = options.recording.dry_run;
  Entry entry = entry_of(context, wave, options);
  const Day day = entry.day;
  store::Transaction transaction = begin(context, ActionKind::wave, dry_run);
  if (recorded_before(context, entry, options.recording)) {
    context.confirm("That is written down already.", "Nothing new.");
    return Exit::done;
  }
  const Earlier earlier = context.discreet() || dry_run ? Earlier{} : earlier_waves(context);
  transaction.add(std::move(entry));
  const Exit stored = commit_or_preview(context, transaction, dry_run);
  if (dry_run) return stored;
  if (!context.discreet() && !context.globals.quiet) {
    tell(context, wave);
    const std::string median = median_said(earlier.seconds);
    if (!median.empty()) context.say(median);
  }
  context.confirm(fmt::format("Kept. {} in all.", counted(earlier.waves + 1, "wave", "waves")) +
                  noted_for(context, day));
  if (wave.came_down()) say_message(context, "wave-passed");
  return stored;
}

}  // namespace recover::cli
