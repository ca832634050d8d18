#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/app/context.h"

namespace recover::cli {

/// What a check-in says, before it is an entry.
struct CheckInAnswers {
  std::vector<std::pair<std::string, int>> measures;  ///< by the measure's name
  std::vector<std::string> words;
  std::optional<std::string> note;
  std::optional<std::string> day;  ///< in words

  bool empty() const { return measures.empty() && words.empty() && !note; }
  std::optional<int> value_of(std::string_view measure) const;
};

/// "1 (heavy) to 5 (light)".
std::string scale_said(const Measure& measure);

/// Takes a value for the measure that `name` means. Throws Failure(ErrorKind::refused): "measure-unknown",
/// "value-range" naming the scale, "measure-twice".
void take_measure(Context& context, CheckInAnswers& answers, const std::string& name, const std::string& value);

/// Takes words with commas between them, each of them once.
void take_words(CheckInAnswers& answers, std::string_view text);

/// Reads a file (or "-": standard input) of `key=value` lines or a YAML map; keys are measures, words, note and day.
CheckInAnswers answers_from(Context& context, const std::string& source);

}  // namespace recover::cli
