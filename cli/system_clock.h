#pragma once

#include <memory>

#include "core/base/random.h"
#include "core/time/clock.h"

namespace recover::cli {

/// The machine's clock, in the machine's zone.
std::unique_ptr<Clock> system_clock();

/// Numbers from the system's source of randomness.
std::unique_ptr<Random> system_random();

}  // namespace recover::cli
