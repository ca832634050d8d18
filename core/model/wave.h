#pragma once

#include "core/model/entry.h"

namespace recover {

/// Returns true for the entry of a wave that ended below its peak.
bool came_down(const Entry& entry);

}  // namespace recover
