
#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/journal_words.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::vector<std::string> words;
};

Exit search_journal(const Options& options, Context& context) {
  const std::string wanted = lower(trim(join(options.words, " ")));
  if (wanted.empty()) refuse("word-missing", "which word?", "recover journal search WORD");
  std::vector<std::string> found;
  std::size_t entries = 0;
  for (const JournalEntry& entry : context.notebook().journal()) {
    bool headed = false;
    for (const std::string_view line : split(entry.text, '\n')) {
      if (lower(line).find(wanted) == std::string::npos) continue;
      if (!headed) found.push_back(context.bold(moment_said(context, entry)));
      if (!headed) ++entries;
      headed = true;
      for (const std::string& part : wrap(printable(line), context.width() - 2)) found.push_back("  " + part);
    }
  }
  if (found.empty()) context.say("Nothing there.");
  if (!found.empty() && print_count_if_discreet(context, entries, "entry", "entries")) return Exit::done;
  for (const std::string& line : found) context.say(line);
  return Exit::done;
}

}  // namespace

void journal_search(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Find the lines of your journal that hold a word")
      .words("word", options.words, "A word, or several as they stand; upper and lower case are the same")
      .example("recover journal search bridge", "every line with it, and its day")
      .see("journal show")
      .run([&options](Context& context) { return search_journal(options, context); });
}

}  // namespace recover::cli::commands
