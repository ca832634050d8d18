#include <algorithm>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/editor.h"
#include "cli/app/keep.h"
#include "cli/args/shell_words.h"
#include "cli/commands/commands.h"
#include "cli/domain/edit_target.h"
#include "cli/domain/lookup.h"
#include "cli/text/hints.h"
#include "core/base/text.h"
#include "core/store/format.h"
#include "core/store/write_ahead_log.h"
#include "core/verify/verify.h"

namespace recover::cli::commands {
namespace {

constexpr std::string_view from_input = "-";

struct Options {
  std::string what;
  std::string source;
  bool dry_run = false;
};

/// The file as it was when the editor got it.
struct Opened {
  std::string file;  ///< relative to the notebook
  std::optional<std::string> before;
};

Exit list_editables(Context& context) {
  std::size_t columns = 0;
  const std::vector<Editable> all = editables(context);
  for (const Editable& one : all) columns = std::max(columns, one.word.size());
  for (const Editable& one : all) {
    context.say(pad(printable(one.word), static_cast<int>(columns) + 3) + printable(one.file));
  }
  context.say("To open one: recover edit settings");
  return Exit::done;
}

std::optional<std::string> text_now(Context& context, const std::string& file) {
  std::string text;
  if (!context.doors.disk.read(context.notebook().root() + '/' + file, text)) return std::nullopt;
  return text;
}

Opened open_file(Context& context, const std::string& what) {
  const std::string file = file_to_edit(context, what);
  store::Notebook& notebook = context.notebook();
  store::refuse_newer(notebook, file);
  if (!store::pending_changes(notebook.disk(), notebook.root()).empty())
    notebook.begin(ActionKind::edit);  // finishes it
  return {file, text_now(context, file)};
}

/// Shows what is wrong with the text, and notes that the file did not have before. True when it can be stored.
bool reads_well(Context& context, const Opened& opened, const std::string& text) {
  const auto look = [&](const std::string& held) {
    return verify::verify_text(context.notebook(), opened.file, held, context.today(), reserved_words());
  };
  Problems problems = look(text);
  if (problems.empty()) return true;
  if (!has_error(problems)) {
    const Problems known = look(opened.before.value_or(""));
    std::erase_if(problems, [&](const Problem& problem) {
      return std::ranges::any_of(
          known, [&](const Problem& old) { return old.code == problem.code && old.what == problem.what; });
    });
  }
  const std::string excerpts = context.globals.discreet ? "" : text;
  for (const Problem& problem : problems) {
    const std::string front = problem.level == Level::note ? "note: " : "recover: ";
    context.doors.terminal.write_error(front + render(with_command_hint(problem), excerpts));
  }
  return !has_error(problems);
}

Failure changed_since(const std::string& file) {
  return {ErrorKind::not_stored,
          Problem{"changed-meanwhile",
                  Level::error,
                  {file, 0, 0},
                  "this file was changed by another program meanwhile; its text stays as it is there",
                  "compare the two before you store yours"}};
}

Exit store_text(const Options& options, Context& context, const Opened& opened, const std::string& text) {
  store::Transaction transaction = begin(context, {ActionKind::edit, opened.file}, options.dry_run);
  const auto now = transaction.has(opened.file) ? std::optional(transaction.text(opened.file)) : std::nullopt;
  if (now != opened.before) throw changed_since(opened.file);
  transaction.set(opened.file, text);
  transaction.whole_texts();
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) {
    context.confirm((opened.before ? "Changed: " : "New: ") + printable(opened.file) +
                    ". To take that back: recover undo");
  }
  return stored;
}

/// Says why there is nothing to store, when that is so.
bool has_nothing(Context& context, const Opened& opened, const std::string& text) {
  if (text == opened.before.value_or("")) {
    context.confirm("Nothing changed.", "Nothing new.");
    return true;
  }
  if (!trim(text).empty() && trim(text).find_first_not_of("\r\n\t ") != std::string_view::npos) return false;
  context.confirm("The text was empty, so the file stays as it is.", "Nothing new.");
  return true;
}

std::string go_on(Context& context, const Opened& opened, const std::string& kept) {
  const std::string there = as_shell_word(context.notebook().root() + '/' + opened.file);
  const std::string store = recover_word(context) + " edit " + as_shell_word(opened.file) + " - < " + kept;
  return opened.before ? "diff " + there + ' ' + kept + ", then " + store : store;
}

bool edits_again(Context& context) {
  Ask ask(context);
  return ask.open() && ask.yes("Edit it again? (n puts your text aside; the file stays as it is)", true) && ask.open();
}

Exit edit_at_desk(const Options& options, Context& context, const Opened& opened, EditorSession& desk) {
  const auto put_aside = [&] { context.doors.terminal.write_error("recover: " + render(desk.put_aside())); };
  for (;;) {
    const std::string text = desk.edit();
    if (has_nothing(context, opened, text)) return Exit::no;
    if (reads_well(context, opened, text)) {
      const Exit status = store_text(options, context, opened, text);
      if (options.dry_run) put_aside();
      return status;
    }
    if (edits_again(context)) continue;
    put_aside();
    return Exit::unreadable;
  }
}

Exit take_input(const Options& options, Context& context, const Opened& opened) {
  const std::string text = context.doors.terminal.read_all();
  if (has_nothing(context, opened, text)) return Exit::no;
  if (!reads_well(context, opened, text)) return Exit::unreadable;
  return store_text(options, context, opened, text);
}

Exit edit_file(const Options& options, Context& context) {
  if (options.what.empty()) return list_editables(context);
  if (!options.source.empty() && options.source != from_input) {
    refuse("word-extra", "the second word can only be -, for standard input",
           "recover edit " + as_shell_word(options.what) + " - < FILE");
  }
  const Opened opened = open_file(context, options.what);
  if (options.source == from_input) return take_input(options, context, opened);
  EditorText sheet{file_name(opened.file), opened.before.value_or(""),
                   [&](const std::string& kept) { return go_on(context, opened, kept); }};
  return at_desk(context, std::move(sheet),
                 [&](EditorSession& desk) { return edit_at_desk(options, context, opened, desk); });
}

}  // namespace

void edit(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Open a file of the notebook in your editor, and look at it before it is stored")
      .about(
          "WHAT is the name of a habit, a goal or a count; settings, people, plan, safety, self-talk; log or a month like 2026-11; or a file of the notebook. Without it, everything that can be opened is listed.")
      .about(
          "The editor of $VISUAL, $EDITOR or vi gets a copy in a private folder. What you saved is read as `verify` would read it; a text that can't be understood never takes the file's place. Then it is stored as one change, and `recover undo` takes it back.")
      .about(
          "When it can't be stored, your text is kept and its place is said. So it is when the file was changed meanwhile: what is there then stays.")
      .positional("what", options.what, "What to open", Presence::optional, Complete::editable)
      .positional("source", options.source, "- takes the new text from standard input instead of an editor",
                  Presence::optional)
      .flag("-n,--dry-run", options.dry_run, "Show what would be written; your text is put aside")
      .example("recover edit", "what can be opened")
      .example("recover edit walk", "a habit's file")
      .example("recover edit log", "this month's log")
      .exits(Exit::no, "nothing was changed")
      .exits(Exit::unreadable, "the new text has an error; it is kept aside")
      .exits(Exit::not_stored, "it could not be stored, or the file was changed meanwhile; your text is kept aside")
      .exits(Exit::tool_missing, "the editor is missing, or ended with an error")
      .see("verify")
      .see("undo")
      .see("recover-files(5)")
      .run([&options](Context& context) { return edit_file(options, context); });
}

}  // namespace recover::cli::commands
