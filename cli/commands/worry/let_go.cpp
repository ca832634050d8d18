
#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "cli/domain/solving.h"
#include "cli/domain/worries.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::vector<std::string> words;
  std::optional<std::string> until;
  bool dry_run = false;
};

/// The word that means one of the open worries: from the line, else chosen by number. Empty when it was skipped.
std::string which(const Options& options, Context& context, std::string_view command) {
  if (!options.words.empty()) return join(options.words, " ");
  if (!context.asks()) {
    refuse("word-missing", "which worry is it?", "recover worry " + std::string(command) + " 1, a number of the list");
  }
  std::vector<std::string> texts;
  for (const Worry& worry : open_worries(context)) texts.push_back(fit(printable(worry.text()), context.width() - 5));
  if (texts.empty()) return {};
  const auto chosen = Ask(context).choice("Which one? (a number; Enter skips)", texts);
  return chosen ? std::to_string(*chosen + 1) : std::string{};
}

/// What finds the same worry under the lock: its id, which no other change moves.
std::string lasting(const Worry& worry, const std::string& word) {
  return worry.entry.id.empty() ? word : worry.entry.id;
}

Exit let_go(const Options& options, Context& context) {
  const std::string word = which(options, context, "let-go");
  if (word.empty()) {
    context.say("Left as it is.");
    return Exit::no;
  }
  const std::string again = lasting(find_worry(context, word), word);
  const Exit stored =
      change_worry(context, ActionKind::worry_let_go, again, "let-go", Value::of(context.today()), options.dry_run);
  if (!options.dry_run) context.confirm("Let go. It is off your page, and stays in your log.");
  return stored;
}

Exit park(const Options& options, Context& context) {
  const std::string word = which(options, context, "park");
  if (word.empty()) {
    context.say("Left as it is.");
    return Exit::no;
  }
  const std::string again = lasting(find_worry(context, word), word);
  const Day until = look_back_day(context, options.until.value_or("tomorrow"));
  const Exit stored = change_worry(context, ActionKind::worry_park, again, "until", Value::of(until), options.dry_run);
  if (!options.dry_run) context.confirm("Parked until " + until_said(context, until) + '.');
  return stored;
}

void declare_which(Spec& spec, Options& options) {
  spec.words("worry", options.words, "Its number in the list, its id, or a part of its text", Presence::optional,
             Complete::worry);
}

}  // namespace

void worry_let_go(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Let a worry go: it leaves today's page");
  declare_which(spec, options);
  spec.flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover worry let-go 1", "the first one of the list")
      .exits(Exit::no, "it was left as it is")
      .see("worry list")
      .see("undo")
      .run([&options](Context& context) { return let_go(options, context); });
}

void worry_park(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Park a worry again, until another day");
  declare_which(spec, options);
  spec.option("--until", options.until, "DAY", "When to look at it again; tomorrow unless said", Complete::day_ahead)
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover worry park 1 --until sun", "until Sunday")
      .exits(Exit::no, "it was left as it is")
      .see("worry list")
      .run([&options](Context& context) { return park(options, context); });
}

}  // namespace recover::cli::commands
