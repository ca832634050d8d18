#include "cli/app/ask.h"
#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "cli/domain/self_talk_lines.h"
#include "core/actions/self_talk.h"
#include "core/base/text.h"
#include "core/views/self_talk.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string which;
  std::optional<std::string> line;
  PromptAnswers answers;
  bool dry_run = false;

  bool given() const { return line || !answers.empty(); }
};

void ask_changes(Context& context, const SelfTalk& line, Options& options) {
  Ask ask(context);
  context.say("Enter keeps what is there.");
  options.line = ask.line("The line? (now: " + printable(line.line) + ')');
  ask_missing(ask, self_talk_questions(), options.answers);
}

SelfTalk changed(SelfTalk line, const Options& options) {
  if (options.line && !trim(*options.line).empty()) line.line = *options.line;
  take_answers(line, options.answers);
  return line;
}

/// The index of the line that was shown as `before`, under the lock: another change may have moved it.
std::size_t index_of(store::Notebook& notebook, const std::string& word, const SelfTalk& before) {
  const std::size_t index = views::find_self_talk(notebook, word);
  return notebook.self_talk()[index] == before ? index : views::find_self_talk(notebook, before.line);
}

Exit edit_line(Options options, Context& context) {
  const std::size_t shown = views::find_self_talk(context.notebook(), options.which);
  const SelfTalk before = context.notebook().self_talk().at(shown);
  read_input(context, self_talk_questions(), options.answers, options.line == "-" ? 1 : 0);
  if (options.line) options.line = text_or_input(context, *options.line);
  if (!options.given() && context.asks()) {
    ask_changes(context, before, options);
    if (!options.given()) {
      context.say("Left as it is.");
      return Exit::no;
    }
  }
  if (!options.given()) {
    refuse("word-missing", "nothing to change was given",
           "recover self-talk edit 1 --belief 70, or in your editor: recover edit self-talk");
  }
  return change(context, ActionKind::self_talk_edit, options.dry_run, [&](store::Transaction& transaction) {
    const std::size_t index = index_of(transaction.notebook(), options.which, before);
    actions::edit_self_talk(transaction, index, changed(before, options));
    return cli::done("Changed.");
  });
}

}  // namespace

void self_talk_edit(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Change a line of your self-talk, or how true it feels")
      .about("On a terminal and without options it asks.")
      .positional("line", options.which, "Its number, or a part of it", Presence::required, Complete::self_talk)
      .option("--line", options.line, "TEXT", "Other words; - reads them from standard input");
  declare_questions(spec, self_talk_questions(), options.answers);
  spec.flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover self-talk edit 1 --belief 80", "it feels truer now")
      .exits(Exit::no, "it was left as it is")
      .see("self-talk list")
      .run([&options](Context& context) { return edit_line(options, context); });
}

}  // namespace recover::cli::commands
