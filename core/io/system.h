#pragma once

#include <functional>
#include <memory>

#include "core/base/random.h"
#include "core/time/clock.h"

namespace recover {

/// Returns the machine's clock, in the machine's zone. `interrupted` says whether the person pressed Ctrl-C since it
/// was last asked; without it nothing ends a wait early.
std::unique_ptr<Clock> system_clock(std::function<bool()> interrupted = {});

/// Returns numbers from the system's source of randomness.
std::unique_ptr<Random> system_random();

}  // namespace recover
