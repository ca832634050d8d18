#pragma once

#include <optional>
#include <string>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "core/model/pack.h"

namespace recover::cli {

/// The pattern that a word means: an id of the pack `reframes`, its plain name, or the beginning of either. Throws
/// Failure(ErrorKind::refused) ("pattern-unknown").
PackItem find_pattern(Context& context, const std::string& word);

/// "can't do it" of "cant-do-it"; the id itself when the pack has none of that id.
std::string pattern_said(Context& context, const std::string& id);

/// Offers the patterns that may fit the thought, the choice being the person's; none when it was skipped.
std::optional<PackItem> ask_pattern(Context& context, Ask& ask, const std::string& thought);

/// Asks for a kinder and true line, with those of the pattern to borrow by number; none when it was skipped.
std::optional<std::string> ask_kinder_line(Context& context, Ask& ask, const std::optional<PackItem>& pattern);

/// What the pack says about a pattern: what the thought does, a question, lines to borrow.
void show_pattern(Context& context, const PackItem& pattern);

/// "Kept. You believed it 60%; that's enough to lean on."
std::string kept_line_said(std::optional<int> belief);

}  // namespace recover::cli
