#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/worry.h"
#include "core/store/notebook.h"
#include "core/views/entries.h"

namespace recover::views {

/// A worry of the log, and its entry there.
struct LoggedWorry {
  Worry worry;
  PlacedEntry place;

  const std::string& id() const { return place.entry.id; }
};

/// True for the line of a worry that is open and whose day has come.
bool is_worry_back(const store::Line& line, Day today);

/// All worries up to `today`, of a range only when one is given: the open ones first, among them those whose day comes
/// first, those without a day last.
std::vector<LoggedWorry> worries(store::Notebook& notebook, Day today, const std::optional<Range>& range = {});
std::vector<LoggedWorry> open_worries(store::Notebook& notebook, Day today, const std::optional<Range>& range = {});

/// The open worry that a word means: its number among the open ones from 1, its id or the beginning of that, or a part
/// of its text. Throws Failure(ErrorKind::refused): "worry-unknown"; "name-ambiguous", with the numbers of those that
/// fit as the hint.
LoggedWorry find_worry(store::Notebook& notebook, Day today, const std::string& word);

}  // namespace recover::views
