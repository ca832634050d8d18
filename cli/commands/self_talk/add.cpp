#include "cli/app/ask.h"
#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/messages.h"
#include "cli/domain/phrases.h"
#include "cli/domain/self_talk_lines.h"
#include "core/actions/self_talk.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::vector<std::string> words;
  PromptAnswers answers;
  bool dry_run = false;
};

Exit add_line(Options options, Context& context) {
  const std::string given = join(options.words, " ");
  read_input(context, self_talk_questions(), options.answers, given == "-" ? 1 : 0);
  SelfTalk line{std::string(trim(text_or_input(context, given))), {}, {}};
  if (context.asks()) {
    Ask ask(context);
    if (line.line.empty()) line.line = ask.line("Which line? Kind and true, in your words (Enter skips)").value_or("");
    if (line.line.empty()) {
      context.say("Nothing was added.");
      return Exit::no;
    }
    ask_missing(ask, self_talk_questions(), options.answers);
  }
  if (line.line.empty()) refuse("word-missing", "which line is it?", "recover self-talk add \"I can ask for help\"");
  take_answers(line, options.answers);
  return change(context, ActionKind::self_talk_add, options.dry_run, [&](store::Transaction& transaction) {
    if (!actions::add_self_talk(transaction, line)) return unchanged("That line is there already.", Exit::done);
    if (line.from.empty()) return cli::done("Kept among your lines.");
    Outcome outcome = cli::done("Kept. It can speak up on a hard day.");
    outcome.afterwards = [&context] { say_message(context, "kind-words-kept"); };
    return outcome;
  });
}

}  // namespace

void self_talk_add(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Keep a line to say to yourself, or kind words of somebody")
      .about(
          "A line about doing is easier to believe than one about being: \"I can learn one piece of it\". With --from it is what somebody said to you, and may stand on today's page when a day is hard.")
      .words("line", options.words, "The line; - reads it from standard input", Presence::optional);
  declare_questions(spec, self_talk_questions(), options.answers);
  spec.flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover self-talk add \"I can ask for help\" --belief 70", "a line of your own")
      .example("recover self-talk add \"You listen well\" --from Ana", "kind words")
      .exits(Exit::no, "the question was skipped, nothing was added")
      .see("self-talk list")
      .see("reframe")
      .run([&options](Context& context) { return add_line(options, context); });
}

}  // namespace recover::cli::commands
