
#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/journal_words.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string day;
};

Exit show_journal(const Options& options, Context& context) {
  std::vector<JournalEntry> entries = context.notebook().journal();
  if (!options.day.empty()) {
    const Range range = context.range(options.day);
    std::erase_if(entries, [&](const JournalEntry& entry) { return !range.has(entry.day); });
  } else if (!entries.empty()) {
    entries.erase(entries.begin(), entries.end() - 1);
  }
  if (entries.empty()) {
    context.say(options.day.empty() ? "Nothing here yet. To write: recover journal" : "Nothing there.");
    return Exit::done;
  }
  if (print_count_if_discreet(context, entries.size(), "entry", "entries")) return Exit::done;
  bool first = true;
  for (const JournalEntry& entry : entries) {
    if (!first) context.say();
    first = false;
    for (const std::string& line : entry_lines(context, entry)) context.say(line);
  }
  return Exit::done;
}

}  // namespace

void journal_show(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Read what you wrote")
      .positional("day", options.day, "A day or FROM..TO, in words; the latest otherwise", Presence::optional,
                  Complete::range)
      .example("recover journal show", "the latest")
      .example("recover journal show yesterday", "a day's")
      .see("journal list")
      .see("journal search")
      .run([&options](Context& context) { return show_journal(options, context); });
}

}  // namespace recover::cli::commands
