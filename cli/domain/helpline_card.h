#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/app/context.h"

namespace recover::cli {

/// The numbers of the crisis card: the person's own before ours, medium confidence only when asked for (DOMAIN.md
/// §5.3).
struct HelplineCard {
  std::string region;                ///< "us"; empty when none was chosen, or we have no numbers there
  std::vector<std::string> regions;  ///< those we have numbers for
  std::vector<Helpline> emergency;
  std::vector<Helpline> own;         ///< the person's, whatever they are for
  std::vector<Helpline> talk;        ///< somebody to talk to
  std::vector<Helpline> substances;  ///< about alcohol or other drugs
  std::vector<Helpline> unchecked;   ///< medium confidence
  std::vector<Helpline> anywhere;    ///< for every region
  std::optional<Day> verified;       ///< the oldest check of ours on the card
};

/// Never throws: what can't be read of the notebook is left out. `region` is what `--region` said.
HelplineCard helpline_card(Context& context, const std::optional<std::string>& region);

/// The region as helplines name it, the person's own among them, for a word like "UK" or "gb"; none when none is of it.
std::optional<std::string> known_region(Context& context, std::string_view word);

/// Today, by the clock alone where the notebook or `--today` can't tell.
Day today_or_clock(Context& context);

/// True when somebody answers at every hour, and we know it.
bool always_open(const Helpline& line);

/// "988 Suicide & Crisis Lifeline" and beneath it how to reach it a number a line.
std::vector<std::string> helpline_lines(const Helpline& line);

}  // namespace recover::cli
