#pragma once

#include <string>

#include "cli/context.h"
#include "core/model/entry.h"

namespace recover::cli {

/// A new entry with what the common options say: day (`--on`, else today), note (`--note`, "-" from input), once, and
/// now.
recover::Entry entry_for(Context& context, Kind kind, Value about, const Recording& recording);

/// With `--once`: true when an entry of the same kind, subject, day and key is there already.
bool recorded_before(Context& context, const recover::Entry& entry, const Recording& recording);

/// " Noted for Tuesday." when the day is not today.
std::string noted_for(Context& context, Day day);

}  // namespace recover::cli
