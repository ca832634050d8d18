#pragma once

#include <string>

#include "cli/app/context.h"
#include "core/model/entry.h"

namespace recover::cli {

/// One entry as a person reads it, without its day: "done  Walk  20 min  \"to the bridge\"".
/// Under `--discreet` its kind alone.
std::string entry_said(Context& context, const Entry& entry);

/// The same as part of a sentence: "done Walk 20 min".
std::string entry_in_line(Context& context, const Entry& entry);

/// An entry and where it stands.
struct PlacedEntry {
  Entry entry;
  std::string file;
  int line = 0;
};

/// The entry with this id, or with an id that begins so; throws Failure: usage when there is none or several,
/// unreadable when it may stand in what can't be read.
PlacedEntry find_entry(Context& context, const std::string& id);

}  // namespace recover::cli
