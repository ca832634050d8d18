#include <array>

#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/avenues.h"
#include "cli/domain/guided.h"
#include "cli/domain/recording.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::vector<std::string> words;
  std::optional<std::string> avenue;
  std::optional<std::string> rating;
  Recording recording;
};

std::string text_of(const Options& options, Context& context) {
  const std::string text = join(options.words, " ");
  if (text == "-" && options.recording.note == "-") {
    refuse("input-twice", "standard input can be read for the text or for its note", "recover helped add -");
  }
  if (!text.empty()) return std::string(trim(text_or_input(context, text)));
  if (!context.asks()) refuse("word-missing", "what was it?", "recover helped add \"a walk\" --avenue movement");
  return Ask(context).line("What did you try? (Enter skips)").value_or("");
}

void ask_rest(Options& options, Context& context) {
  Ask ask(context);
  if (!options.avenue) options.avenue = ask.line("Which avenue? Like " + avenues_said() + " (Enter skips)");
  if (options.rating || !ask.open()) return;
  const std::vector<std::string> said = rating_texts(&Rating::said);
  if (const auto chosen = ask.choice("How was it afterwards? (a number; Enter skips)", said)) {
    options.rating = std::string(ratings.at(*chosen).word);
  }
}

Exit add_helped(Options options, Context& context) {
  const std::string text = text_of(options, context);
  if (text.empty()) return nothing_written(context);
  if (context.asks()) ask_rest(options, context);
  Entry entry = entry_for(context, EntryKind::helped, {Value::Form::text, text, {}, {}}, options.recording);
  if (options.avenue && !trim(*options.avenue).empty()) {
    entry.set("avenue", Value::of(lower(trim(*options.avenue))));
  }
  if (options.rating) entry.set("rating", Value::number(rating_from(*options.rating)));
  const Recorded recorded = record(context, ActionKind::helped, entry, options.recording);
  if (!recorded.fresh) return recorded.exit;
  context.confirm("Kept." + noted_for(context, entry.day) + " To see all of them: recover helped");
  return recorded.exit;
}

}  // namespace

void helped_add(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Note something you tried, and whether it helped")
      .about(
          "An avenue is the kind of thing it was: art, movement, community, journaling, rest, or a word of your own. What was the same or harder is worth a note as well.")
      .words("text", options.words, "What it was; - reads it from standard input", Presence::optional)
      .option("-a,--avenue", options.avenue, "WORD", "The kind of thing it was, like movement", Complete::avenue)
      .choice("--rating", options.rating, rating_texts(&Rating::word), "How it was afterwards");
  declare_recording(spec, options.recording);
  spec.example("recover helped add \"a walk by the river\" --avenue movement --rating helped", "nothing asked")
      .exits(Exit::no, "the question was skipped, nothing was written")
      .see("helped list")
      .see("toolbox")
      .run([&options](Context& context) { return add_helped(options, context); });
}

}  // namespace recover::cli::commands
