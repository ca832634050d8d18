#pragma once

#include <functional>
#include <string>

#include "cli/app/context.h"
#include "core/model/entry.h"

namespace recover::cli {

/// A new entry with what the common options say: day (`--on`, else today), note (`--note`, "-" from input), once, and
/// now.
Entry entry_for(Context& context, EntryKind kind, Value about, const Recording& recording);

/// The days of `--on` for what may be said of several at once ("mon..wed"); today without it. None is to come, and they
/// are a year at most.
Range days_for(Context& context, const Recording& recording);

/// With `--once`: true when an entry of the same kind, subject, day and key is there already.
bool recorded_before(Context& context, const Entry& entry, const Recording& recording);

/// Stores one entry as a change of its own, or shows it under `--dry-run`. With `--once`, one that is there already is
/// said and not stored again. Together nothing is stored, which is said.
struct Recorded {
  Exit exit = Exit::done;
  bool fresh = false;  ///< it was stored now: there is something to confirm
};
/// `more` may add to the same change.
Recorded record(Context& context, const ActionTitle& title, const Entry& entry, const Recording& recording,
                const std::function<void(store::Transaction&)>& more = {});

/// Says that nothing was written down; exit 1.
Exit nothing_written(Context& context);

/// `--together` implies `--discreet`: to be called before anything is shown.
void enter_group_mode(Context& context, bool together);
/// The end of what was done together: says that nothing was written down; exit 0.
Exit end_together(Context& context);

/// " Noted for Tuesday." when the day is not today.
std::string noted_for(Context& context, Day day);
/// The same for several: " Noted for Mon 9 Feb to Wed 11 Feb."
std::string noted_for(Context& context, const Range& days);

/// "yesterday", "on Tuesday"; of several "from Mon 9 Feb to Wed 11 Feb".
std::string spoken_days(Context& context, const Range& days);

}  // namespace recover::cli
