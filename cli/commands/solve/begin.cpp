
#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/input_texts.h"
#include "cli/commands/commands.h"
#include "cli/domain/recording.h"
#include "cli/domain/solving.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string title;
  Solving solving;
};

Exit begin_solving(Options options, Context& context) {
  enter_group_mode(context, options.solving.together);
  Solving& solving = options.solving;
  take_input(context, {options.title, solving.facts, solving.hope, solving.ideas, solving.choice, solving.if_then});
  if (options.title.empty())
    options.title = Ask(context).line("What is it about, in a few words? (Enter skips)").value_or("");
  if (trim(options.title).empty() && context.asks()) {
    context.say("Nothing was begun.");
    return Exit::no;
  }
  if (trim(options.title).empty()) refuse("word-missing", "what is it about?", "recover solve \"Noise at night\"");
  return solve_anew(context, options.title, options.solving);
}

}  // namespace

void solve(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Think a problem through: ideas first, then a choice and a plan")
      .about(
          "What it is, five ideas or enough of them, a closer look at some, one to try, an if-then plan and a day to look back. Every question can be skipped and gone on with later; each step is stored when it is done.")
      .positional("title", options.title, "What it is about; - reads it from standard input", Presence::optional);
  declare_solving(spec, options.solving);
  declare_together(spec, options.solving.together);
  spec.example("recover solve \"Too many letters\" --idea \"open one\" --idea \"ask Ana to sit with me\"",
               "a worksheet with two ideas")
      .exits(Exit::no, "the question was skipped, nothing was begun")
      .see("solve resume")
      .see("goal stuck")
      .run([&options](Context& context) { return begin_solving(options, context); });
}

}  // namespace recover::cli::commands
