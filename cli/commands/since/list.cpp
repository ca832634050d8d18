#include <algorithm>

#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/count_figures.h"
#include "cli/domain/count_words.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  Format format;
};

void print_list(Context& context, const std::vector<DayCounter>& counts) {
  int width = 0;
  for (const DayCounter& since : counts) width = std::max(width, display_width(printable(since.title)));
  width = std::min(width, context.width() / 2);
  for (const DayCounter& since : counts) {
    const std::string title = pad(fit(printable(since.title), width), width);
    context.say(fit(title + "  " + count_said(context, since), context.width()));
  }
}

Exit list_counts(const Options& options, Context& context) {
  const std::vector<DayCounter>& counts = context.notebook().since();
  if (options.format.is("json")) {
    report::Json list = report::Json::array();
    for (const DayCounter& since : counts) list.add(count_figures(context, since));
    context.print(report::Json::document("counts").set("counts", list).text());
    return Exit::done;
  }
  if (counts.empty()) context.say("No counts yet. To begin one: recover since add \"Smoke-free\"");
  if (!counts.empty() && print_count_if_discreet(context, counts.size(), "count", "counts")) return Exit::done;
  print_list(context, counts);
  return Exit::done;
}

}  // namespace

void since_list(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("List your counts of days");
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover since list", "all of them with their days")
      .example("recover since --json", "all figures for a script")
      .see("since show")
      .see("since add")
      .run([&options](Context& context) { return list_counts(options, context); });
}

}  // namespace recover::cli::commands
