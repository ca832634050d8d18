#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/lookup.h"
#include "cli/domain/recording.h"
#include "core/base/text.h"
#include "core/store/log_line.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::vector<std::string> habits;
  std::optional<std::string> on;
  bool dry_run = false;
};

/// Where an answer stands.
struct Place {
  std::string file;
  int line = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// The lines of those days that answer for one of the habits, the last one first, so that taking one out moves no
/// other.
std::vector<Place> places_of(Context& context, const std::vector<std::string>& habits, const Range& days) {
  std::vector<Place> places;
  context.notebook().each(
      [&](const store::Line& line, const std::string& file) {
        const bool named = std::ranges::find(habits, store::unescaped(line.about)) != habits.end();
        if (is_answer(line.kind) && named) places.push_back({file, line.number});
      },
      days);
  std::ranges::sort(places, std::greater{});
  return places;
}

Exit unset_answers(const Options& options, Context& context) {
  const Range days = options.on ? context.past_range(*options.on) : Range{context.today(), context.today()};
  std::vector<std::string> names;
  for (const std::string& word : options.habits) names.push_back(find_habit(context, word).name);
  store::Transaction transaction = begin(context, {ActionKind::unset, join(names, ", ")}, options.dry_run);
  const std::vector<Place> places = places_of(context, names, days);
  for (const Place& place : places) transaction.remove_entry(place.file, place.line);
  const auto removed = static_cast<int>(places.size());
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  const std::string when = spoken_days(context, days);
  context.confirm(removed == 0 ? "Nothing was recorded " + when + "."
                               : fmt::format("Taken back: {} {}.", counted(removed, "entry", "entries"), when));
  return removed == 0 ? Exit::no : stored;
}

}  // namespace

void unset(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Take a day's answers back; nothing recorded is left for it")
      .words("habit", options.habits, "Names of habits", Presence::required, Complete::habit)
      .option("--on", options.on, "DAYS", "The day, or several like mon..wed; today otherwise", Complete::day)
      .flag("-n,--dry-run", options.dry_run, "Show what would be taken out")
      .example("recover unset walk --on yesterday", "as if nothing had been said about it")
      .example("recover unset walk --on mon..wed", "for several days")
      .exits(Exit::no, "nothing was recorded that day")
      .see("undo")
      .see("log remove")
      .run([&options](Context& context) { return unset_answers(options, context); });
}

}  // namespace recover::cli::commands
