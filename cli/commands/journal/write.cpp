#include <fmt/format.h>

#include <memory>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/editor.h"
#include "cli/journal_words.h"
#include "cli/keep.h"
#include "cli/phrases.h"
#include "core/base/text.h"
#include "core/store/codec.h"

namespace recover::cli::commands {
namespace {

constexpr std::string_view from_input = "-";

struct Options {
  std::string prompt;
  std::optional<std::string> text;
  bool editor = false;
  std::optional<std::string> on;
  bool dry_run = false;
};

/// What was written, and the question it answers.
struct Written {
  std::string text;
  std::string prompt;  ///< its id, or empty
};

std::string in_editor(Context& context, const std::optional<PackItem>& prompt) {
  const std::string question = prompt ? "# " + prompt->text + "\n\n" : "";
  std::string text = edited(context, question);
  if (!question.empty() && text.starts_with("# " + prompt->text)) text.erase(0, prompt->text.size() + 2);
  return text;
}

/// A few lines; an empty one ends them.
Written at_terminal(Context& context, std::optional<PackItem> prompt) {
  Ask ask(context);
  if (prompt) {
    context.say(shown(prompt->text));
  } else if ((prompt = prompt_of_day(context))) {
    context.say("A question for today, if you like:");
    for (const std::string& line : wrap(shown(prompt->text), context.width() - 2)) context.say("  " + line);
    if (!ask.yes("Take it?", true)) prompt.reset();
  }
  if (!ask.open()) return {};
  context.say("As many lines as you like. An empty line ends.");
  Written written{{}, prompt ? prompt->id : ""};
  while (auto line = ask.line(">")) written.text += *line + '\n';
  return written;
}

Written write(const Options& options, Context& context) {
  const bool input = options.prompt == from_input || options.text == from_input;
  std::optional<PackItem> prompt;
  if (!options.prompt.empty() && options.prompt != from_input) prompt = find_prompt(context, options.prompt);
  const std::string id = prompt ? prompt->id : "";
  if (options.editor && (input || options.text)) {
    refuse("option-twice", "the text comes from the editor, or is given", "--editor");
  }
  if (options.prompt == from_input && options.text) {
    refuse("option-twice", "the text is given two times", "recover journal -");
  }
  if (input) return {text_or_input(context, std::string(from_input)), id};
  if (options.text) return {*options.text, id};
  if (options.editor) return {in_editor(context, prompt), id};
  if (!context.asks()) refuse("word-missing", "what is to be written?", "recover journal - < FILE, or --text TEXT");
  return at_terminal(context, prompt);
}

/// Without the empty lines and spaces around it.
std::string tidied(std::string text) {
  std::erase(text, '\r');
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  while (text.starts_with('\n')) text.erase(0, 1);
  return text;
}

/// "2026-11-23-2014", with "-2" behind it when that minute has one.
std::string free_name(store::Draft& draft, const JournalEntry& entry) {
  const std::string minute = entry.day.iso() + '-' + entry.at.substr(11, 2) + entry.at.substr(14, 2);
  std::string name = minute;
  for (int number = 2; draft.has("journal/" + name + ".yaml"); ++number) {
    name = minute + '-' + std::to_string(number);
  }
  return name;
}

int write_journal(const Options& options, Context& context) {
  JournalEntry entry;
  entry.day = options.on ? context.past_day(*options.on) : context.today();
  Written written = write(options, context);
  entry.text = tidied(std::move(written.text));
  entry.prompt = written.prompt;
  if (trim(entry.text).empty()) {
    context.confirm("Nothing was written down.", "Nothing new.");
    return static_cast<int>(Exit::no);
  }
  if (!is_utf8(entry.text)) refuse("not-utf8", "this text is not UTF-8", "iconv -t UTF-8");
  store::Draft draft = begin(context, "journal", options.dry_run);
  entry.at = context.doors.clock.now().iso();
  entry.name = free_name(draft, entry);
  draft.set("journal/" + entry.name + ".yaml", store::write_journal_entry(entry));
  const Exit stored = keep(context, draft, options.dry_run);
  if (options.dry_run) return static_cast<int>(stored);
  context.confirm(fmt::format("Kept, {}. To read it again: recover journal show",
                              counted(word_count(entry.text), "word", "words")));
  if (!context.discreet() && !context.globals.quiet) context.say("Someone to talk to: recover now");
  return static_cast<int>(stored);
}

}  // namespace

void journal(Spec& spec) {
  auto options = std::make_shared<Options>();
  spec.summary("Write: a few lines or many, with a question or free")
      .about(
          "A question of the day is offered and never needed. What you write stands in a file of its own, and is shown "
          "by "
          "`journal` commands alone: it is in no log, no report and nothing that is shared.")
      .positional("prompt", options->prompt,
                  "A question by its id, or a theme like growth or rest; - reads the text from standard input",
                  Presence::optional)
      .option("--text", options->text, "TEXT", "The text; - reads it from standard input")
      .flag("-e,--editor", options->editor, "Write in $VISUAL, $EDITOR or vi")
      .option("--on", options->on, "DAY", "The day it is of; today otherwise", Complete::day)
      .flag("-n,--dry-run", options->dry_run, "Show what would be written")
      .example("recover journal kindness --text \"She waited for me at the door.\"", "a question about kindness")
      .example("recover journal -", "the text from standard input, free of any question")
      .exits(Exit::no, "nothing was written")
      .exits(Exit::tool_missing, "the editor is missing, or ended with an error")
      .see("journal show")
      .see("journal search")
      .see("privacy")
      .run([options](Context& context) { return write_journal(*options, context); });
}

}  // namespace recover::cli::commands
