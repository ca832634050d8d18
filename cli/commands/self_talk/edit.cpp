
#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "cli/domain/self_talk_lines.h"
#include "core/base/text.h"
#include "core/store/key_edits.h"
#include "core/yaml/write.h"

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

store::KeyEdits edits_from(const Options& options) {
  store::KeyEdits edits;
  if (options.line && !trim(*options.line).empty()) edits.push_back({"line", yaml::flow_scalar(*options.line)});
  if (const auto belief = options.answers.whole("belief")) edits.push_back({"belief", std::to_string(*belief)});
  if (options.answers.has("from")) {
    const std::string from = said_by(options.answers.text("from"));
    edits.push_back({"from", from.empty() ? "" : yaml::flow_scalar(from)});
  }
  return edits;
}

Exit edit_line(Options options, Context& context) {
  const SelfTalk before = context.notebook().self_talk().at(find_self_talk(context, options.which));
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
  store::Transaction transaction = begin(context, ActionKind::self_talk_edit, options.dry_run);
  const std::size_t place = find_self_talk(context, before.line);
  for (const store::KeyEdit& edit : edits_from(options)) {
    store::apply(transaction, self_talk_file, {"lines", std::to_string(place)}, edit, "line");
  }
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) context.confirm("Changed.");
  return stored;
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
