#include <algorithm>

#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/journal_words.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/report/json.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string range;
  Format format;
};

/// Days, sizes and questions; no text.
std::string as_json(const std::vector<JournalEntry>& entries) {
  report::Json list = report::Json::array();
  for (const JournalEntry& entry : entries) {
    const auto at = entry.at.empty() ? std::nullopt : std::optional(entry.at);
    const auto prompt = entry.prompt.empty() ? std::nullopt : std::optional(entry.prompt);
    report::Json json = report::Json::object().set("name", entry.name).set("day", entry.day).set("at", at);
    list.add(json.set("words", word_count(entry.text)).set("prompt", prompt));
  }
  return report::Json::document("journal").set("entries", list).text();
}

Exit list_journal(const Options& options, Context& context) {
  std::vector<JournalEntry> entries = context.notebook().journal();
  if (!options.range.empty()) {
    const Range range = context.range(options.range);
    std::erase_if(entries, [&](const JournalEntry& entry) { return !range.has(entry.day); });
  }
  if (options.format.is("json")) {
    context.print(as_json(entries));
    return Exit::done;
  }
  if (entries.empty()) {
    context.say(options.range.empty() ? "Nothing here yet. To write: recover journal" : "Nothing there.");
    return Exit::done;
  }
  if (print_count_if_discreet(context, entries.size(), "entry", "entries")) return Exit::done;
  int moments = 0;
  for (const JournalEntry& entry : entries) moments = std::max(moments, display_width(moment_said(context, entry)));
  for (const JournalEntry& entry : entries) {
    std::string line = pad(moment_said(context, entry), moments) + "   " +
                       pad(counted(word_count(entry.text), "word", "words"), 10) + prompt_said(context, entry);
    while (line.ends_with(' ')) line.pop_back();
    context.say(fit(line, context.width()));
  }
  return Exit::done;
}

}  // namespace

void journal_list(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("List what you wrote: days and questions, no texts")
      .positional("range", options.range, "A day or FROM..TO, in words; everything otherwise", Presence::optional,
                  Complete::range);
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover journal list", "all of it")
      .example("recover journal list mon..today", "this week's")
      .see("journal show")
      .run([&options](Context& context) { return list_journal(options, context); });
}

}  // namespace recover::cli::commands
