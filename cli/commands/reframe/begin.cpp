#include <functional>

#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "cli/domain/reframing.h"
#include "cli/domain/thought_records.h"
#include "core/actions/self_talk.h"
#include "core/base/text.h"
#include "core/rules/thought_patterns.h"

namespace recover::cli::commands {
namespace {

/// A file's name tells little: no word of the thought is in it unless it was asked for.
constexpr std::string_view usual_title = "Thought";

struct Options {
  std::vector<std::string> words;
  ThoughtAnswers thought;
  std::optional<std::string> title;
  bool full = false;
  Recording recording;
};

/// The thought from the words of the line, and the one text that comes from standard input.
void take_line(Options& options, Context& context) {
  PromptAnswers& answers = options.thought.answers;
  const std::string text = join(options.words, " ");
  if (!text.empty() && answers.has("thought")) {
    refuse("option-twice", "the text and --thought both say the thought", "recover reframe TEXT");
  }
  if (!text.empty()) answers.set("thought", text);
  read_input(context, thought_questions(), answers, options.recording.note == "-" ? 1 : 0);
  read_input(context, record_questions(), answers);
  if (options.thought.pattern) options.thought.pattern = find_pattern(context, *options.thought.pattern).id;
}

/// thought → its shape → a kinder and true line, with how true each feels.
void ask_quick(Options& options, Context& context) {
  Ask ask(context);
  PromptAnswers& answers = options.thought.answers;
  const auto questions = thought_questions();
  ask_missing(ask, questions.first(1), answers);
  if (!answers.has("thought")) return;
  ask_missing(ask, questions.subspan(1, 1), answers);
  std::optional<PackItem> pattern;
  if (options.thought.pattern) pattern = find_pattern(context, *options.thought.pattern);
  if (!pattern) pattern = ask_pattern(context, ask, answers.text("thought"));
  if (pattern) options.thought.pattern = pattern->id;
  if (!answers.has("line")) {
    if (auto line = ask_kinder_line(context, ask, pattern)) answers.set("line", std::move(*line));
  }
  if (!answers.has("line")) return;
  ask_missing(ask, questions.last(1), answers);
  const bool may_keep = ask.open() && !options.recording.together;
  if (!options.thought.keep && may_keep) options.thought.keep = ask_to_keep(ask);
}

Entry entry_of(const Options& options, Context& context) {
  const PromptAnswers& answers = options.thought.answers;
  Entry entry =
      entry_for(context, EntryKind::reframe, {Value::Form::text, answers.text("line"), {}, {}}, options.recording);
  const auto text = [&](std::string_view key) {
    if (answers.has(key)) entry.set(key, {Value::Form::text, answers.text(key), {}, {}});
  };
  text("thought");
  if (options.thought.pattern) entry.set("pattern", Value::of(std::string_view(*options.thought.pattern)));
  if (const auto before = answers.whole("before")) entry.set("before", Value::number(*before));
  if (const auto after = answers.whole("after")) entry.set("after", Value::number(*after));
  return entry;
}

/// In a script nothing is asked: the shape that may fit best is said, with a line to borrow.
void offer(Context& context, const std::string& thought) {
  const std::vector<PackItem> fitting = fitting_patterns(context.notebook().pack("reframes").items, thought);
  if (fitting.empty() || fitting.front().lines.empty()) return;
  const PackItem& pattern = fitting.front();
  const std::string said = "Perhaps: " + pattern.topic + ". A line to borrow: " + pattern.lines.front().say;
  for (const std::string& line : wrap(printable(said), context.width())) context.say(line);
}

Exit write_quick(Options options, Context& context) {
  if (context.asks()) ask_quick(options, context);
  const PromptAnswers& answers = options.thought.answers;
  if (!answers.has("thought") && !answers.has("line")) {
    if (context.asks()) return nothing_written(context);
    refuse("word-missing", "what is the thought?",
           "recover reframe \"I can't do this\" --line \"I can learn from this\"");
  }
  const Entry entry = entry_of(options, context);
  const Recorded recorded =
      record(context, ActionKind::reframe, entry, options.recording, [&](store::Transaction& transaction) {
        if (!options.thought.keep || !answers.has("line")) return;
        actions::add_self_talk(transaction, {answers.text("line"), answers.whole("after"), {}});
      });
  if (!recorded.fresh) return recorded.exit;
  if (answers.has("line")) {
    context.confirm(kept_line_said(answers.whole("after")) + noted_for(context, entry.day));
  } else {
    context.confirm("Written down. A kinder line may come to you later." + noted_for(context, entry.day));
    if (!context.asks() && !context.globals.quiet && !options.thought.pattern) offer(context, answers.text("thought"));
  }
  return recorded.exit;
}

Exit write_full(Options options, Context& context) {
  if (options.recording.on || options.recording.once || options.recording.note) {
    refuse("option-unknown", "a thought record has no --on, --once or --note", "recover reframe --full");
  }
  if (context.asks()) {
    context.say("A thought from several sides. Enter skips any of these.");
    options.thought.asks_to_keep = !options.recording.together;
    ask_record(context, {}, options.thought);
    if (!options.thought.given()) return nothing_written(context);
  }
  if (!options.thought.given()) {
    refuse("word-missing", "what is the thought?", "recover reframe --full \"I can't do this\" --mood sad=80");
  }
  if (options.recording.together) return end_together(context);
  const std::string title = options.title.value_or(std::string(usual_title));
  const actions::ThoughtRecordChange known = record_change(context, options.thought);
  return change(context, ActionKind::reframe, options.recording.dry_run, [&](store::Transaction& transaction) {
    const ThoughtRecord made = actions::begin_thought_record(transaction, title, known, context.today());
    return cli::done("Kept: " + made.name + ". To go on: recover reframe resume " + made.name);
  });
}

Exit begin_reframing(Options options, Context& context) {
  enter_group_mode(context, options.recording.together);
  take_line(options, context);
  const ThoughtAnswers& thought = options.thought;
  bool record_only = !thought.moods.empty() || !thought.mood_after.empty() || options.title;
  for (const Question& question : record_questions()) record_only |= thought.answers.has(question.key);
  if (record_only && !options.full) {
    refuse("option-missing", "these options belong to a thought record", "recover reframe --full");
  }
  return options.full ? write_full(std::move(options), context) : write_quick(std::move(options), context);
}

}  // namespace

void reframe(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("A harsh thought: look for a line that is kinder and still true")
      .about(
          "The thought, a shape it may have, a line that is kinder and true, and how true each feels. Shapes are offered by plain rules over the words, and the choice is yours. \"I can't do this\" can become \"I can learn from this\".")
      .about(
          "--full keeps a thought record instead, a file among the worksheets: what was going on, moods, the thought, what speaks for it, what doesn't fit, the kinder line, and the moods again.")
      .words("thought", options.words, "The thought, in its own words; - reads it from standard input",
             Presence::optional);
  declare_record(spec, options.thought);
  spec.flag("--full", options.full, "Keep a thought record")
      .option("--title", options.title, "TEXT", "With --full: a title; the file is named after it");
  declare_together(spec, options.recording.together);
  declare_recording(spec, options.recording);
  spec.example("recover reframe \"I can't do this\"", "the questions, one by one")
      .example("recover reframe \"I can't do this\" --pattern cant-do-it --line \"I can learn from this\" --after 60",
               "nothing asked")
      .example("recover reframe --full", "a thought record")
      .exits(Exit::no, "everything was skipped, nothing was written")
      .see("self-talk list")
      .see("reframe resume")
      .see("now")
      .run([&options](Context& context) { return begin_reframing(options, context); });
}

}  // namespace recover::cli::commands
