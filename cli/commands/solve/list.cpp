#include <algorithm>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/phrases.h"
#include "cli/solving.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

int list_worksheets(Context& context) {
  const std::vector<Worksheet>& sheets = context.notebook().worksheets();
  if (sheets.empty()) {
    context.say("Nothing here yet. To think something through: recover solve");
    return 0;
  }
  int names = 0;
  for (const Worksheet& sheet : sheets) names = std::max(names, display_width(shown(sheet.name)));
  names = std::min(names, context.width() / 2);
  for (const Worksheet& sheet : sheets) {
    context.say(fit(pad(fit(shown(sheet.name), names), names) + "   " + stage_said(context, sheet), context.width()));
  }
  return 0;
}

}  // namespace

void solve_list(Spec& spec) {
  spec.summary("List the problems you have thought about, and where each stands")
      .example("recover solve list", "one line each")
      .see("solve show")
      .run(list_worksheets);
}

}  // namespace recover::cli::commands
