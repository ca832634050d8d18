
#include "cli/app/context.h"
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

Exit resume_solving(const Options& options, Context& context) {
  const std::string name = find_worksheet(context, options.name).name;
  if (!options.solving.given() && context.asks()) {
    for (const std::string& line : worksheet_lines(context, find_worksheet(context, name))) context.say(line);
    return solve_by_asking(context, name);
  }
  if (!options.solving.given()) {
    refuse("word-missing", "nothing to change was given", "recover solve resume " + name + " --idea TEXT");
  }
  const Exit stored = change_worksheet(context, name, options.solving);
  if (!options.solving.dry_run) {
    const Worksheet& sheet = find_worksheet(context, name);
    context.confirm(printable(sheet.title) + ": " + stage_said(context, sheet) + '.');
  }
  return stored;
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
