#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/app/context.h"
#include "core/model/entry.h"
#include "core/store/log_line.h"

namespace recover::cli {

/// A worry of the log, and where it stands there.
struct Worry {
  Entry entry;
  std::string file;
  int line = 0;

  const std::string& text() const { return entry.about.text; }
  std::optional<Day> until() const { return day_of("until"); }
  std::optional<Day> let_go() const { return day_of("let-go"); }
  std::string worksheet() const;  ///< the one it led to, or empty
  bool open() const { return !let_go() && worksheet().empty(); }

 private:
  std::optional<Day> day_of(std::string_view key) const;
};

/// All worries: the open ones first, those whose day comes first before others, those without a day last.
std::vector<Worry> worries(Context& context, const std::optional<Range>& range = {});
std::vector<Worry> open_worries(Context& context, const std::optional<Range>& range = {});

/// The open worry that a word means: its number in `recover worry list`, its id or the beginning of that, or a part of
/// its text. Throws Failure(ErrorKind::refused) ("worry-unknown", "name-ambiguous").
Worry find_worry(Context& context, const std::string& word);

/// Writes the worry as `entry` says it now. `again` finds it under the lock.
Exit change_worry(Context& context, const ActionTitle& title, const std::string& again, std::string_view key,
                  Value value, bool dry_run);

/// The day to come that the words mean; none for "none". Throws Failure(ErrorKind::refused).
std::optional<Day> until_day(Context& context, const std::string& words);

/// "tomorrow", "Wed 18 Feb", "no day".
std::string until_said(Context& context, std::optional<Day> until);

}  // namespace recover::cli
