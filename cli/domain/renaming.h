#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cli/app/context.h"

namespace recover::cli {

/// A `rename` command: what is its own of the three.
struct Renaming {
  std::string noun;     ///< of the command: "habit"
  std::string example;  ///< a title, for the hint
  ActionKind action = ActionKind::habit_rename;
  Complete names = Complete::nothing;
  /// Gives the title to what the word names; its name comes back.
  std::function<std::string(store::Transaction& transaction, const std::string& word, const std::string& title)> rename;
};

/// Declares NAME, TITLE (which may come from standard input) and `--dry-run`, and the work.
void declare_rename(Spec& spec, Renaming renaming);

}  // namespace recover::cli
