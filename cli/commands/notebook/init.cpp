
#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/habit_options.h"
#include "cli/domain/helpline_card.h"
#include "cli/domain/phrases.h"
#include "cli/domain/sessions.h"
#include "cli/domain/settings_edit.h"
#include "core/actions/habits.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::optional<std::string> habit;
  std::optional<std::string> tiny;
  std::optional<std::string> region;
  bool dry_run = false;
};

/// Three questions, each skippable.
void ask(Context& context, Options& options) {
  Ask ask(context);
  if (!ask.open()) return;
  say_wrapped(context,
              "What you write stays on this computer unless you choose to share it. Enter skips any question.");
  if (!options.habit) options.habit = ask.line("One small thing you'd like more of?");
  if (options.habit && !options.tiny) options.tiny = ask.line("The smallest version that still counts?");
  if (!options.region) {
    options.region =
        ask.line("Your country, for numbers to call in a bad moment? (us, uk, ca, ie, au, nz, in, fr, es, de, nl, za)");
  }
}

void add_first_habit(Context& context, store::Transaction& transaction, const Options& options, std::string& name) {
  HabitOptions details;
  details.tiny = options.tiny;
  const Habit habit = habit_from(context, *options.habit, details);
  name = actions::add(transaction, habit, context.today()).value.name;
  transaction.about({});  // of the whole notebook, not of its first habit
}

/// A country without numbers leaves the setting open: `recover now` then shows what works everywhere.
void set_region(Context& context, store::Transaction& transaction, const std::string& word) {
  if (const auto region = known_region(context, word)) {
    set_setting(transaction, "region", *region);
  } else {
    context.note("I have no numbers for that country yet. To see which there are: recover now");
  }
}

Exit init_notebook(Options options, Context& context) {
  ask(context, options);
  store::Transaction transaction = begin(context, ActionKind::init, options.dry_run);
  if (!transaction.has("recover.yaml")) transaction.set("recover.yaml", "format: 1\n");
  if (options.region) set_region(context, transaction, *options.region);
  std::string name;
  if (options.habit) add_first_habit(context, transaction, options, name);
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  context.confirm("Your notebook is in " + printable(context.notebook().root()) + '.', "Ready.");
  if (context.discreet() || context.globals.quiet) return stored;
  const std::string small = options.tiny.value_or("");
  if (!name.empty()) {
    context.say(small.empty()
                    ? "Today's one thing: " + printable(*options.habit) + ".  When it's done: recover done " + name
                    : "Today's one thing: " + printable(small) + ".  When it's done: recover small " + name);
  } else {
    context.say("The smallest start: recover win \"got up\"");
  }
  context.say(now_line);
  return stored;
}

}  // namespace

void init(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Begin with one small thing; never needed")
      .about(
          "Asks for one small thing, its smallest version and your country; Enter skips each. Any other command makes what it needs by itself, so you can also begin without this.")
      .option("--habit", options.habit, "TITLE", "One small thing you'd like more of")
      .option("-t,--tiny", options.tiny, "TEXT", "The smallest version that still counts")
      .option("--region", options.region, "REGION", "Your country, for `recover now`", Complete::region)
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover init --habit Sit --tiny \"one breath\" --region uk", "without questions")
      .see("habit add")
      .see("settings")
      .run([&options](Context& context) { return init_notebook(options, context); });
}

}  // namespace recover::cli::commands
