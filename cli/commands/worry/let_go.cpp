#include "cli/app/ask.h"
#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "cli/domain/solving.h"
#include "cli/text/worries.h"
#include "core/actions/worries.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::vector<std::string> words;
  std::optional<std::string> until;
  bool dry_run = false;
};

/// The word that means one of the open worries: from the line, else the id of one that is chosen by number. Empty when
/// it was skipped.
std::string which(const Options& options, Context& context, std::string_view command) {
  if (!options.words.empty()) return join(options.words, " ");
  if (!context.asks()) {
    refuse("word-missing", "which worry is it?", "recover worry " + std::string(command) + " 1, a number of the list");
  }
  const std::vector<views::LoggedWorry> all = views::open_worries(context.notebook(), context.today());
  std::vector<std::string> texts;
  for (const views::LoggedWorry& one : all) texts.push_back(fit(printable(one.worry.text), context.width() - 5));
  if (texts.empty()) return {};
  const auto chosen = Ask(context).choice("Which one? (a number; Enter skips)", texts);
  if (!chosen) return {};
  const std::string& id = all[*chosen].id();
  return id.empty() ? std::to_string(*chosen + 1) : id;
}

Exit left_as_it_is(Context& context) {
  context.say("Left as it is.");
  return Exit::no;
}

Exit let_go(const Options& options, Context& context) {
  const std::string word = which(options, context, "let-go");
  if (word.empty()) return left_as_it_is(context);
  return change(context, ActionKind::worry_let_go, options.dry_run, [&](store::Transaction& transaction) {
    const auto worry = views::find_worry(transaction.notebook(), context.today(), word);
    actions::let_go(transaction, worry, context.today());
    return cli::done("Let go. It is off your page, and stays in your log.");
  });
}

Exit park(const Options& options, Context& context) {
  const std::string word = which(options, context, "park");
  if (word.empty()) return left_as_it_is(context);
  const Day until = look_back_day(context, options.until.value_or("tomorrow"));
  return change(context, ActionKind::worry_park, options.dry_run, [&](store::Transaction& transaction) {
    const auto worry = views::find_worry(transaction.notebook(), context.today(), word);
    actions::park_again(transaction, worry, until);
    return cli::done("Parked until " + until_said(context, until) + '.');
  });
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
