#include <fmt/format.h>

#include <algorithm>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/celebrating.h"
#include "cli/domain/messages.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "cli/domain/sessions.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::vector<std::string> words;
  Recording recording;
};

/// The text from the line, from standard input or from a question; empty when there is none.
std::string text_of(const Options& options, Context& context) {
  const std::string text = join(options.words, " ");
  if (text == "-" && options.recording.note == "-") {
    refuse("input-twice", "standard input can be read for the win or for its note", "recover win \"got up\" --note -");
  }
  if (!options.words.empty()) return std::string(trim(text_or_input(context, text)));
  if (!context.asks()) refuse("word-missing", "what went right?", "recover win \"got up\"");
  return Ask(context).line("One thing that went right, however small? (Enter skips)").value_or("");
}

/// The milestone that this win has reached; its number was said already. True when there was more to say.
bool celebrate_wins(Context& context, const LogSummary& summary, int total) {
  if (!summary.whole() || context.notebook().settings().celebrate == Celebrate::none) return false;
  std::vector<Celebration> fresh = earned_by_wins(summary.wins, summary.celebrated_of("win"), context.today());
  std::erase_if(fresh, [&](const Celebration& one) {
    const auto shown_before = [&](const Entry& entry) { return remembers(entry, one); };
    return one.number != total || std::ranges::any_of(summary.celebrated, shown_before);
  });
  if (fresh.empty()) return false;
  const std::string said = fact(context, fresh.front());
  bool celebrated = false;
  for (const std::string& line : celebration_lines(context, fresh)) {
    if (line == said) continue;
    say_wrapped(context, line);
    celebrated = true;
  }
  remember_shown(context, fresh, summary);
  return celebrated;
}

Exit record_win(const Options& options, Context& context) {
  const std::string text = text_of(options, context);
  if (text.empty()) {
    context.confirm("Nothing was written down.", "Nothing new.");
    return Exit::no;
  }
  const bool dry_run = options.recording.dry_run;
  const Entry entry = entry_for(context, EntryKind::win, {Value::Form::text, text, {}, {}}, options.recording);
  store::Transaction transaction = begin(context, ActionKind::win, dry_run);
  if (recorded_before(context, entry, options.recording)) {
    context.confirm("That is written down already.", "Nothing new.");
    return Exit::done;
  }
  const bool tells = !dry_run && !context.globals.quiet && !context.discreet();
  LogSummary summary = tells ? summarize_log(context) : LogSummary{};
  transaction.add(entry);
  const Exit stored = commit_or_preview(context, transaction, dry_run);
  if (dry_run) return stored;
  summary.wins.insert(std::ranges::upper_bound(summary.wins, entry.day), entry.day);
  const auto total = static_cast<int>(summary.wins.size());
  context.confirm((summary.whole() ? fmt::format("Kept. {} in all.", counted(total, "win", "wins")) : "Kept.") +
                  noted_for(context, entry.day));
  if (tells && !celebrate_wins(context, summary, total)) say_message(context, "win-added");
  return stored;
}

}  // namespace

void win(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Write down one small thing that went right")
      .words("text", options.words, "What it was, as many words as you like; - reads it from standard input",
             Presence::optional);
  declare_recording(spec, options.recording);
  spec.example("recover win called my sister", "one line, kept")
      .example("recover win \"slept through\" --on yesterday", "for the day before")
      .exits(Exit::no, "the question was skipped")
      .see("celebrate")
      .see("log")
      .run([&options](Context& context) { return record_win(options, context); });
}

}  // namespace recover::cli::commands
