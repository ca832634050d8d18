#include <array>

#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/guided.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

constexpr std::string_view did = "did";
/// From what came before to what may come next: avoidance as a way of getting through (DOMAIN.md §2.9).
constexpr std::array questions = {
    Question{"around", "What was going on around it?", "--around", "What was going on"},
    Question{"feeling", "What did you feel?", "--feeling", "What you felt"},
    Question{did, "Where did it take you, or what did you do?", "--did", "What you did; the same as the text"},
    Question{"gave", "What did it give you, even for a moment?", "--gave", "What it gave"},
    Question{"cost", "What did it cost?", "--cost", "What it cost"},
    Question{"next-time", "What else could it be next time, as small as ten seconds?", "--next-time",
             "What else it could be"},
};

struct Options {
  std::string text;
  PromptAnswers answers;
  Recording recording;
};

Entry entry_of(const Options& options, Context& context) {
  PromptAnswers more = options.answers;
  const std::string text = more.text(did);
  more.set(did, std::string{});
  Entry entry = entry_for(context, EntryKind::drift, {Value::Form::text, text, {}, {}}, options.recording);
  put_answers(entry, questions, more);
  return entry;
}

Exit write_drift(Options options, Context& context) {
  enter_group_mode(context, options.recording.together);
  PromptAnswers& answers = options.answers;
  if (!options.text.empty() && answers.has(did)) {
    refuse("option-twice", "the text and --did both say what you did", "recover drift --did TEXT");
  }
  if (!options.text.empty()) answers.set(did, options.text);
  read_input(context, questions, answers, options.recording.note == "-" ? 1 : 0);
  if (context.asks()) {
    context.say("Something pulled you away. Enter skips any of these.");
    Ask ask(context);
    ask_missing(ask, questions, answers);
    if (answers.empty() && !options.recording.note) return nothing_written(context);
  }
  if (answers.empty() && !options.recording.note) {
    refuse("word-missing", "what was it?", "recover drift \"scrolled till two\" --feeling tense");
  }
  const Entry entry = entry_of(options, context);
  const Recorded recorded = record(context, ActionKind::drift, entry, options.recording);
  if (!recorded.fresh) return recorded.exit;
  context.confirm("Thanks for looking at it. It was a way of getting through." + noted_for(context, entry.day));
  const std::string next = printable(answers.text("next-time"));
  if (!next.empty() && !context.globals.quiet && !context.discreet()) context.say("Next time, if you like: " + next);
  return recorded.exit;
}

}  // namespace

void drift(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Something pulled you away: look at it without blame")
      .about(
          "Six questions, each skipped with Enter: what was around it, what you felt, what you did, what it gave, what it cost, and what else it could be next time. There is no verdict: what took the edge off was a way of getting through.")
      .positional("text", options.text, "What you did; - reads it from standard input", Presence::optional);
  declare_questions(spec, questions, options.answers);
  declare_together(spec, options.recording.together);
  declare_recording(spec, options.recording);
  spec.example("recover drift", "the six questions")
      .example("recover drift \"cancelled the call\" --feeling tense --gave quiet --cost \"the talk with Ana\"",
               "what you like of them, nothing else needed")
      .exits(Exit::no, "everything was skipped, nothing was written")
      .see("setback")
      .see("solve")
      .see("now")
      .run([&options](Context& context) { return write_drift(options, context); });
}

}  // namespace recover::cli::commands
