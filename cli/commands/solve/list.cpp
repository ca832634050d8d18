#include <algorithm>
#include <memory>

#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "cli/domain/solving.h"
#include "core/base/text.h"
#include "core/report/json.h"

namespace recover::cli::commands {
namespace {

std::string as_json(const std::vector<Worksheet>& sheets) {
  report::Json list = report::Json::array();
  for (const Worksheet& sheet : sheets) {
    report::Json json = report::Json::object();
    json.set("name", sheet.name).set("title", sheet.title).set("started", sheet.started);
    json.set("ideas", static_cast<int>(sheet.ideas.size())).set("chosen", !sheet.choice.empty());
    list.add(json.set("look_back", sheet.look_back).set("looked_back", sheet.looked_back));
  }
  return report::Json::document("worksheets").set("worksheets", list).text();
}

Exit list_worksheets(const Format& format, Context& context) {
  const std::vector<Worksheet>& sheets = context.notebook().worksheets();
  if (format.is("json")) {
    context.print(as_json(sheets));
    return Exit::done;
  }
  if (sheets.empty()) {
    context.say("Nothing here yet. To think something through: recover solve");
    return Exit::done;
  }
  if (print_count_if_discreet(context, sheets.size(), "worksheet", "worksheets")) return Exit::done;
  int names = 0;
  for (const Worksheet& sheet : sheets) names = std::max(names, display_width(printable(sheet.name)));
  names = std::min(names, context.width() / 2);
  for (const Worksheet& sheet : sheets) {
    context.say(
        fit(pad(fit(printable(sheet.name), names), names) + "   " + stage_said(context, sheet), context.width()));
  }
  return Exit::done;
}

}  // namespace

void solve_list(Spec& spec) {
  auto format = std::make_shared<Format>();
  declare_format(spec, *format, {"text", "json"});
  spec.summary("List the problems you have thought about, and where each stands")
      .example("recover solve list", "one line each")
      .see("solve show")
      .run([format](Context& context) { return list_worksheets(*format, context); });
}

}  // namespace recover::cli::commands
