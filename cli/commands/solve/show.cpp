
#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/lookup.h"
#include "cli/domain/solving.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
};

Exit show_worksheet(const Options& options, Context& context) {
  const Worksheet& sheet = find_worksheet(context, options.name);
  if (print_count_if_discreet(context, 1, "worksheet", "worksheets")) return Exit::done;
  for (const std::string& line : worksheet_lines(context, sheet)) context.say(line);
  return Exit::done;
}

}  // namespace

void solve_show(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Show one worksheet: facts, ideas, choice and plan")
      .positional("name", options.name, "Name of a worksheet", Presence::required, Complete::worksheet)
      .example("recover solve show noise-at-night", "all of it")
      .see("solve resume")
      .run([&options](Context& context) { return show_worksheet(options, context); });
}

}  // namespace recover::cli::commands
