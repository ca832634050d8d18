#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/domain/pacing.h"
#include "cli/domain/sessions.h"
#include "core/model/pack.h"

namespace recover::cli {

/// The beats of a breathing pattern: all phases of one breath, `cycles` times. Of one's own pace: one long beat.
std::vector<TimelineStep> beats_of(const PackItem& pattern, const SessionOptions& options, std::optional<int> cycles);

/// "in 4, out 6"; empty for one's own pace.
std::string phases_said(const PackItem& pattern);

/// "in 4, out 6; 12 breaths, 2 minutes".
std::string schedule_said(const PackItem& pattern, const std::vector<TimelineStep>& beats);

/// True when the breath is held in it: by its cautions, or by a phase that is neither in nor out.
bool has_pauses(const PackItem& pattern);

/// What is said before a pattern with pauses, wherever it is shown; nothing for others.
void say_caution(Context& context, const PackItem& pattern);

/// Shows the breath as a bar that grows and shrinks with a count and the time left; under --plain as words alone.
PaceResult guide_breath(Context& context, const PackItem& pattern, const std::vector<TimelineStep>& beats,
                        const SessionOptions& options);

}  // namespace recover::cli
