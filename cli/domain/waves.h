#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "cli/app/context.h"
#include "cli/args/spec.h"
#include "core/model/entry.h"
#include "core/model/wave.h"

namespace recover::cli {

struct WaveOptions {
  std::optional<std::string> levels;  ///< "6,8,3"
  std::optional<std::string> where;
  std::optional<int> minutes;
  Recording recording;
};

/// An urge that came and was watched.
struct Wave {
  std::vector<int> levels;  ///< 0 to 10, in the order in which they were given
  std::string where;
  std::optional<std::chrono::seconds> time;

  int peak() const;
  bool came_down() const { return levels.size() > 1 && levels.back() < peak(); }
};

/// The wave that the options tell of. Throws Failure(ErrorKind::refused) when `--levels` is not numbers from 0 to 10.
Wave wave_from(const WaveOptions& options);

/// Stays with a person through one: questions that can all be skipped, then what may be behind it and words to send.
Exit ride_wave(Context& context, const WaveOptions& options);

Exit record_wave(Context& context, const Wave& wave, const WaveOptions& options);

/// "It began at 6, rose to 8 and came down to 3."; empty without a number.
std::string wave_said(const Wave& wave);

/// Its levels as columns, one line a row; empty for fewer than two. Where `width` has no room for all of them the
/// first, the last and the highest are there, and others evenly between.
std::vector<std::string> wave_curve(const Wave& wave, int width);

}  // namespace recover::cli
