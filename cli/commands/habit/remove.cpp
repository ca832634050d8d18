#include <fmt/format.h>

#include <functional>
#include <map>
#include <memory>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/keep.h"
#include "cli/lookup.h"
#include "cli/phrases.h"
#include "core/base/text.h"
#include "core/store/log_line.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  bool forget = false;
  bool dry_run = false;
};

/// The lines about the habit, by month, the last one first.
using Lines = std::map<std::string, std::vector<int>>;

Lines lines_about(Context& context, const std::string& name, int& count) {
  Lines lines;
  context.notebook().each([&](const store::Line& line, const std::string& file) {
    const bool about_habits = is_answer(line.kind) || line.kind == Kind::celebrated;
    if (!about_habits || store::unescaped(line.about) != name) return;
    auto& month = lines[file];
    month.insert(month.begin(), line.number);
    count += is_answer(line.kind) ? 1 : 0;
  });
  return lines;
}

void forget(store::Draft& draft, const Habit& habit, const Lines& lines) {
  draft.remove(file_of(habit));
  for (const auto& [file, numbers] : lines) {
    for (const int number : numbers) draft.remove_entry(file, number);
  }
}

int remove_habit(const Options& options, Context& context) {
  const Habit asked = find_habit(context, options.name);
  int count = 0;
  lines_about(context, asked.name, count);
  const std::string entries = counted(count, "entry", "entries");
  if (options.forget && !options.dry_run && context.asks()) {
    const std::string question =
        fmt::format("Take out {} with {}? recover undo brings it back.", shown(asked.title), entries);
    if (!Ask(context).yes(question, false)) {
      context.say("Nothing was changed.");
      return static_cast<int>(Exit::no);
    }
  }
  store::Draft draft = begin(context, "habit remove: " + asked.name, options.dry_run);
  const Habit habit = find_habit(context, asked.name);
  count = 0;
  const Lines lines = lines_about(context, habit.name, count);
  const bool archive = count > 0 && !options.forget;
  if (archive) {
    const std::string last = (context.today() - std::chrono::days{1}).iso();
    draft.edit(file_of(habit), [&](yaml::Splice& splice) { return splice.set({"end"}, last); });
  } else {
    forget(draft, habit, lines);
  }
  const Exit stored = keep(context, draft, options.dry_run);
  if (options.dry_run) return static_cast<int>(stored);
  context.confirm(
      archive ? fmt::format("{} has {}, so it is archived and they stay. To take out both: --forget",
                            shown(habit.title), entries)
              : fmt::format("Taken out: {} with {}. To bring it back: recover undo", shown(habit.title), entries));
  return static_cast<int>(stored);
}

}  // namespace

void habit_remove(Spec& spec) {
  auto options = std::make_shared<Options>();
  spec.summary("Take a habit out; one with entries is archived")
      .positional("name", options->name, "Name of a habit", Presence::required, Complete::habit)
      .flag("--forget", options->forget, "Take out its entries, too; asks first on a terminal")
      .flag("-n,--dry-run", options->dry_run, "Show what would be taken out")
      .example("recover habit remove read", "archived, because it has entries")
      .exits(Exit::no, "the question was answered with no")
      .see("habit archive")
      .see("undo")
      .run([options](Context& context) { return remove_habit(*options, context); });
}

}  // namespace recover::cli::commands
