#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/keep.h"
#include "cli/lookup.h"
#include "core/base/text.h"
#include "core/store/log_line.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::vector<std::string> habits;
  std::optional<std::string> on;
  bool dry_run = false;
};

/// The lines of that day's file that answer for one of the habits, the last one first, so that taking one out moves no
/// other.
std::vector<int> lines_of(Context& context, const std::vector<std::string>& habits, Day day) {
  std::vector<int> lines;
  context.notebook().each(
      [&](const store::Line& line) {
        const bool named = std::ranges::find(habits, store::unescaped(line.about)) != habits.end();
        if (is_answer(line.kind) && named) lines.push_back(line.number);
      },
      Range{day, day});
  std::ranges::sort(lines, std::greater{});
  return lines;
}

int unset_answers(const Options& options, Context& context) {
  const Day day = options.on ? context.past_day(*options.on) : context.today();
  std::vector<std::string> names;
  for (const std::string& word : options.habits) names.push_back(find_habit(context, word).name);
  store::Draft draft = begin(context, "unset: " + join(names, ", "), options.dry_run);
  const std::vector<int> lines = lines_of(context, names, day);
  for (const int line : lines) draft.remove_entry(store::log_file(Month::of(day)), line);
  const auto removed = static_cast<int>(lines.size());
  const Exit stored = keep(context, draft, options.dry_run);
  if (options.dry_run) return static_cast<int>(stored);
  const std::string when = spoken_day(day, context.today());
  context.confirm(removed == 0 ? "Nothing was recorded " + when + "."
                               : fmt::format("Taken back: {} {}.", counted(removed, "entry", "entries"), when));
  return static_cast<int>(removed == 0 ? Exit::no : stored);
}

}  // namespace

void unset(Spec& spec) {
  auto options = std::make_shared<Options>();
  spec.summary("Take a day's answers back; nothing recorded is left for it")
      .words("habit", options->habits, "Names of habits", Presence::required, Complete::habit)
      .option("--on", options->on, "DAY", "The day, in words or as 2026-11-20; today otherwise", Complete::day)
      .flag("-n,--dry-run", options->dry_run, "Show what would be taken out")
      .example("recover unset walk --on yesterday", "as if nothing had been said about it")
      .exits(Exit::no, "nothing was recorded that day")
      .see("undo")
      .see("log remove")
      .run([options](Context& context) { return unset_answers(*options, context); });
}

}  // namespace recover::cli::commands
