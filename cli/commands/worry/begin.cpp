#include "cli/app/ask.h"
#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/messages.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "cli/domain/solving.h"
#include "cli/text/worries.h"
#include "core/actions/worries.h"
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

/// The day to come that the words mean; none for "none". Throws Failure(ErrorKind::refused).
std::optional<Day> until_day(Context& context, const std::string& words) {
  if (lower(trim(words)) == "none") return std::nullopt;
  return look_back_day(context, words);
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

Outcome written_already() { return unchanged("That is written down already.", Exit::done); }

/// The worry with a worksheet begun for it, and the questions of that.
Exit think_through(const Options& options, Context& context, const Worry& worry, const Entry& moment) {
  std::string name;
  const bool dry_run = options.recording.dry_run;
  const Exit stored = change(context, ActionKind::worry, dry_run, [&](store::Transaction& transaction) {
    if (recorded_before(context, worry.to_entry(moment), options.recording)) return written_already();
    name = actions::solve(transaction, worry, moment, context.today()).name;
    return cli::done("A worksheet for it: " + name);
  });
  if (dry_run || name.empty() || !context.asks()) return stored;
  const Exit asked = solve_by_asking(context, name);
  return asked == Exit::done ? stored : asked;
}

Exit park(const Options& options, Context& context, const Worry& worry, const Entry& moment) {
  return change(context, ActionKind::worry, options.recording.dry_run, [&](store::Transaction& transaction) {
    if (recorded_before(context, worry.to_entry(moment), options.recording)) return written_already();
    actions::park(transaction, worry, moment);
    if (!worry.until) return cli::done("Written down. It stands in: recover worry list");
    Outcome outcome = cli::done("Parked until " + until_said(context, worry.until) + ", on that day's page.");
    outcome.afterwards = [&context] { say_message(context, "worry-parked"); };
    return outcome;
  });
}

Exit write_worry(const Options& options, Context& context) {
  enter_group_mode(context, options.recording.together);
  if (options.until && options.solve) {
    refuse("option-twice", "--until and --solve both say what becomes of it", "--until DAY");
  }
  Worry worry;
  worry.text = text_of(options, context);
  if (worry.text.empty()) return nothing_written(context);
  const Entry moment = entry_for(context, EntryKind::worry, {Value::Form::text, worry.text, {}, {}}, options.recording);
  const WorryDecision sorted = sort_out(options, context);
  worry.until = sorted.until;
  if (options.recording.together) {
    return sorted.solve ? solve_together(context, worry.text, {}) : end_together(context);
  }
  if (!sorted.solve) return park(options, context, worry, moment);
  worry.until.reset();
  return think_through(options, context, worry, moment);
}

}  // namespace

void worry(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("A worry: think it through, or park it until a day")
      .about(
          "Is there something you can do about it? If so, it can become a worksheet, step by step. If not, or not now, it is parked: until tomorrow, unless you name another day. Then it stands on today's page, where it can be parked again or let go.")
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
