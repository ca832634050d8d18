#include "cli/app/change.h"
#include "cli/commands/commands.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "cli/domain/solving.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  Solving solving;
};

/// On a terminal, what is not there yet is asked for.
Exit go_on_by_asking(const Options& options, Context& context) {
  const Worksheet sheet = find_worksheet(context, options.name);
  if (!context.asks()) {
    refuse("word-missing", "nothing to change was given", "recover solve resume " + sheet.name + " --idea TEXT");
  }
  for (const std::string& line : worksheet_lines(context, sheet)) context.say(line);
  return solve_by_asking(context, sheet.name);
}

Exit resume_solving(const Options& options, Context& context) {
  if (!options.solving.given()) return go_on_by_asking(options, context);
  const Solving given = with_input(context, options.solving);
  return change(context, ActionKind::solve, given.dry_run, [&](store::Transaction& transaction) {
    const Worksheet before = find_worksheet(context, options.name);
    actions::change(transaction, before, worksheet_change(context, before, given), context.today());
    return cli::done([&context, name = before.name] {
      const Worksheet& sheet = find_worksheet(context, name);
      return printable(sheet.title) + ": " + stage_said(context, sheet) + '.';
    });
  });
}

}  // namespace

void solve_resume(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Go on with a problem, or look back at how it went")
      .about("On a terminal and without options it asks for what is not there yet. An empty text takes a key out.")
      .positional("name", options.name, "Name of a worksheet", Presence::required, Complete::worksheet);
  declare_solving(spec, options.solving);
  spec.example("recover solve resume noise-at-night --choice 2 --look-back +7", "a choice and a day")
      .example("recover solve resume noise-at-night --result \"one quiet night\"", "how it went")
      .see("solve")
      .see("solve show")
      .run([&options](Context& context) { return resume_solving(options, context); });
}

}  // namespace recover::cli::commands
