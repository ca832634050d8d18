
#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/messages.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "cli/domain/solving.h"
#include "cli/domain/worries.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::vector<std::string> words;
  std::optional<std::string> until;
  bool solve = false;
  Recording recording;
};

/// What becomes of the worry.
struct WorryDecision {
  bool solve = false;
  std::optional<Day> until;
};

std::string text_of(const Options& options, Context& context) {
  const std::string text = join(options.words, " ");
  if (text == "-" && options.recording.note == "-") {
    refuse("input-twice", "standard input can be read for the worry or for its note", "recover worry -");
  }
  if (!text.empty()) return std::string(trim(text_or_input(context, text)));
  if (!context.asks()) refuse("word-missing", "what is the worry?", "recover worry \"the letter\" --until fri");
  return Ask(context).line("What is the worry, in a line? (Enter skips)").value_or("");
}

/// Enter and the end of input mean the usual day.
std::optional<Day> ask_until(Context& context, Ask& ask, Day usual) {
  const auto said = ask_until_read<std::optional<Day>>(
      context, ask, "When to look at it again? (Enter: tomorrow; or like fri, +7, none)",
      [&](const std::string& answer) { return until_day(context, answer); });
  return said.value_or(usual);
}

WorryDecision sort_out(const Options& options, Context& context) {
  const Day tomorrow = context.today() + std::chrono::days{1};
  if (options.until) return {false, until_day(context, *options.until)};
  if (options.solve || !context.asks()) return {options.solve, tomorrow};
  Ask ask(context);
  const bool can_act = ask.yes_or_no("Is there something you can do about it now?").value_or(false);
  if (can_act && ask.yes("Think it through now, step by step?", true) && ask.open()) return {true, std::nullopt};
  return {false, ask_until(context, ask, tomorrow)};
}

/// A worksheet begun with the worry as its title, and its questions.
Exit think_through(const Options& options, Context& context, Entry entry) {
  const Solving solving{.dry_run = options.recording.dry_run};
  const StartedWorksheet begun = begin_worksheet(context, entry.about.text, solving);
  entry.set("worksheet", Value::of(std::string_view(begun.name)));
  const Recorded recorded = record(context, ActionKind::worry, entry, options.recording);
  if (!recorded.fresh) return recorded.exit;
  context.confirm("A worksheet for it: " + begun.name);
  if (!context.asks()) return recorded.exit;
  const Exit asked = solve_by_asking(context, begun.name);
  return asked == Exit::done ? recorded.exit : asked;
}

Exit write_worry(const Options& options, Context& context) {
  enter_group_mode(context, options.recording.together);
  if (options.until && options.solve) {
    refuse("option-twice", "--until and --solve both say what becomes of it", "--until DAY");
  }
  const std::string text = text_of(options, context);
  if (text.empty()) return nothing_written(context);
  Entry entry = entry_for(context, EntryKind::worry, {Value::Form::text, text, {}, {}}, options.recording);
  const WorryDecision sorted = sort_out(options, context);
  if (sorted.solve && options.recording.together) return solve_together(context, text, {});
  if (sorted.solve && !recorded_before(context, entry, options.recording)) {
    return think_through(options, context, std::move(entry));
  }
  if (sorted.until) entry.set("until", Value::of(*sorted.until));
  const Recorded recorded = record(context, ActionKind::worry, entry, options.recording);
  if (!recorded.fresh) return recorded.exit;
  context.confirm(sorted.until ? "Parked until " + until_said(context, sorted.until) + ", on that day's page."
                               : "Written down. It stands in: recover worry list");
  if (sorted.until) say_message(context, "worry-parked");
  return recorded.exit;
}

}  // namespace

void worry(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("A worry: think it through, or park it until a day")
      .about(
          "Is there something you can do about it? If so, it can become a worksheet, step by step. If not, or not now, "
          "it is parked: until tomorrow, unless you name another day. Then it stands on today's page, where it can be "
          "parked again or let go.")
      .words("text", options.words, "What the worry is; - reads it from standard input", Presence::optional)
      .option("--until", options.until, "DAY", "When to look at it again, or none", Complete::day_ahead)
      .flag("--solve", options.solve, "You can do something about it: begin a worksheet");
  declare_together(spec, options.recording.together);
  declare_recording(spec, options.recording);
  spec.example("recover worry", "the questions, one by one")
      .example("recover worry \"the letter from the landlord\" --until fri", "parked until Friday")
      .example("recover worry \"the rent\" --solve", "to the worksheet")
      .exits(Exit::no, "the question was skipped, nothing was written")
      .see("worry list")
      .see("worry let-go")
      .see("solve")
      .run([&options](Context& context) { return write_worry(options, context); });
}

}  // namespace recover::cli::commands
