#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/app/context.h"

namespace recover::cli {

/// The question of the day, another one each day until all were asked; none when the pack is empty.
std::optional<PackItem> prompt_of_day(Context& context);

/// The question of an id, or the day's question of a theme ("growth"). Throws Failure(ErrorKind::refused)
/// ("prompt-unknown").
PackItem find_prompt(Context& context, const std::string& word);

/// "Fri 13 Feb, 20:14"; without the time where none is known.
std::string moment_said(Context& context, const JournalEntry& entry);

/// The question that an entry answers, or its id when no pack has it; empty for none.
std::string prompt_said(Context& context, const JournalEntry& entry);

/// Words of a text, as spaces part them.
int word_count(const std::string& text);

/// An entry as its writer reads it again, wrapped.
std::vector<std::string> entry_lines(Context& context, const JournalEntry& entry);

}  // namespace recover::cli
