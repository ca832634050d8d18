#include <fmt/format.h>

#include <algorithm>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/editor.h"
#include "cli/app/keep.h"
#include "cli/args/shell_words.h"
#include "cli/commands/commands.h"
#include "cli/domain/journal_words.h"
#include "cli/domain/messages.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
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
  std::optional<std::string> once;
  bool together = false;
};

/// What was written, and the question it answers.
struct Written {
  std::string text;
  std::string prompt;  ///< its id, or empty
};

std::string heading(const std::optional<PackItem>& prompt) { return prompt ? "# " + prompt->text : ""; }

/// The question stands above the text in an editor, and in what was put aside from one.
std::string without_heading(std::string text, const std::optional<PackItem>& prompt) {
  if (text.starts_with(heading(prompt))) text.erase(0, heading(prompt).size());
  return text;
}

/// A few lines; an empty one ends them.
Written at_terminal(Context& context, std::optional<PackItem> prompt) {
  Ask ask(context);
  if (prompt) {
    context.say(printable(prompt->text));
  } else if ((prompt = prompt_of_day(context))) {
    context.say("A question for today, if you like:");
    for (const std::string& line : wrap(printable(prompt->text), context.width() - 2)) context.say("  " + line);
    if (!ask.yes("Take it?", true)) prompt.reset();
  }
  if (!ask.open()) return {};
  context.say("As many lines as you like. An empty line ends.");
  Written written{{}, prompt ? prompt->id : ""};
  while (auto line = ask.line(">")) written.text += *line + '\n';
  return written;
}

std::optional<PackItem> prompt_of(const Options& options, Context& context) {
  if (options.prompt.empty() || options.prompt == from_input) return std::nullopt;
  return find_prompt(context, options.prompt);
}

void check_options(const Options& options) {
  const bool input = options.prompt == from_input || options.text == from_input;
  if (options.editor && (input || options.text)) {
    refuse("option-twice", "the text comes from the editor, or is given", "--editor");
  }
  if (options.prompt == from_input && options.text) {
    refuse("option-twice", "the text is given two times", "recover journal -");
  }
  if (options.together && (options.editor || input || options.text)) {
    refuse("option-twice", "--together keeps no text, and one is given", "recover journal --together");
  }
}

Written write(const Options& options, Context& context) {
  const bool input = options.prompt == from_input || options.text == from_input;
  const std::optional<PackItem> prompt = prompt_of(options, context);
  const std::string id = prompt ? prompt->id : "";
  if (input) return {without_heading(text_or_input(context, std::string(from_input)), prompt), id};
  if (options.text) return {*options.text, id};
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
std::string free_name(store::Transaction& transaction, const JournalEntry& entry) {
  const std::string minute = entry.day.iso() + '-' + entry.at.substr(11, 2) + entry.at.substr(14, 2);
  std::string name = minute;
  for (int number = 2; transaction.has("journal/" + name + ".yaml"); ++number) {
    name = minute + '-' + std::to_string(number);
  }
  return name;
}

/// With `--once=KEY`: an entry of that day has the key.
bool key_is_there(const Options& options, Context& context, Day day) {
  if (!options.once || options.once->empty()) return false;
  return std::ranges::any_of(context.notebook().journal(), [&](const JournalEntry& there) {
    return there.day == day && there.once == *options.once;
  });
}

/// With `--once`: what was written is there already; without a key, when the same text is.
bool is_there(const Options& options, Context& context, const JournalEntry& entry) {
  if (options.once != "") return key_is_there(options, context, entry.day);
  return std::ranges::any_of(context.notebook().journal(), [&](const JournalEntry& there) {
    return there.day == entry.day && there.once.empty() && there.prompt == entry.prompt &&
           tidied(there.text) == entry.text;
  });
}

Exit written_already(Context& context) {
  context.confirm("That is written down already.", "Nothing new.");
  return Exit::done;
}

Exit keep_written(const Options& options, Context& context, Day day, Written written) {
  JournalEntry entry;
  entry.day = day;
  entry.once = options.once.value_or("");
  entry.text = tidied(std::move(written.text));
  entry.prompt = written.prompt;
  if (trim(entry.text).empty()) {
    context.confirm("Nothing was written down.", "Nothing new.");
    return Exit::no;
  }
  if (!is_utf8(entry.text)) refuse("not-utf8", "this text is not UTF-8", "iconv -t UTF-8");
  store::Transaction transaction = begin(context, ActionKind::journal, options.dry_run);
  if (is_there(options, context, entry)) return written_already(context);
  entry.at = context.doors.clock.now().iso();
  entry.name = free_name(transaction, entry);
  transaction.set("journal/" + entry.name + ".yaml", store::write_journal_entry(entry));
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  context.confirm(fmt::format("Kept, {}. To read it again: recover journal show",
                              counted(word_count(entry.text), "word", "words")));
  say_message(context, "journal-kept");
  if (!context.discreet() && !context.globals.quiet) context.say("Someone to talk to: recover now");
  return stored;
}

/// "recover journal kindness --text - --on 2026-02-12 < /dev/shm/…".
std::string command_for(const Options& options, Context& context, const std::optional<PackItem>& prompt,
                        const std::string& file) {
  std::string words = recover_word(context) + " journal ";
  words += prompt ? prompt->id + " --text -" : "-";
  if (options.on) words += " --on " + as_shell_word(*options.on);
  if (options.once) words += " --once" + (options.once->empty() ? "" : '=' + as_shell_word(*options.once));
  return words + " < " + file;
}

Exit write_in_editor(const Options& options, Context& context, Day day) {
  const std::optional<PackItem> prompt = prompt_of(options, context);
  const auto go_on = [&](const std::string& file) { return command_for(options, context, prompt, file); };
  const std::string begun = prompt ? heading(prompt) + "\n\n" : "";
  return at_desk(context, {"text.txt", begun, go_on}, [&](EditorSession& desk) {
    Written written{without_heading(desk.edit(), prompt), prompt ? prompt->id : ""};
    const Exit status = keep_written(options, context, day, std::move(written));
    if (options.dry_run && desk.has_writing()) {
      context.doors.terminal.write_error("recover: " + render(desk.put_aside()));
    }
    return status;
  });
}

Exit write_journal(const Options& options, Context& context) {
  const Day day = options.on ? context.past_day(*options.on) : context.today();
  check_options(options);
  enter_group_mode(context, options.together);
  if (options.together) {
    write(options, context);
    return end_together(context);
  }
  if (key_is_there(options, context, day)) return written_already(context);  // before anyone writes in vain
  if (options.editor) return write_in_editor(options, context, day);
  return keep_written(options, context, day, write(options, context));
}

}  // namespace

void journal(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Write: a few lines or many, with a question or free")
      .about(
          "A question of the day is offered and never needed. What you write stands in a file of its own, and is shown by `journal` commands alone: it is in no log and nothing that is shared, and the report knows the number of entries, no word of them.")
      .positional("prompt", options.prompt,
                  "A question by its id, or a theme like growth or rest; - reads the text from standard input",
                  Presence::optional)
      .option("--text", options.text, "TEXT", "The text; - reads it from standard input")
      .flag("-e,--editor", options.editor, "Write in $VISUAL, $EDITOR or vi")
      .option("--on", options.on, "DAY", "The day it is of; today otherwise", Complete::day)
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .optional_value("--once", options.once, "KEY",
                      "Add nothing when the same text, or an entry with the same key, is there for that day");
  declare_together(spec, options.together);
  spec.example("recover journal kindness --text \"She waited for me at the door.\"", "a question about kindness")
      .example("recover journal -", "the text from standard input, free of any question")
      .exits(Exit::no, "nothing was written")
      .exits(Exit::tool_missing, "the editor is missing, or ended with an error; what was written is kept")
      .see("journal show")
      .see("journal search")
      .see("privacy")
      .run([&options](Context& context) { return write_journal(options, context); });
}

}  // namespace recover::cli::commands
