#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/phrases.h"
#include "cli/worries.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

constexpr int when_columns = 18;

struct Options {
  bool all = false;
};

std::string when_said(Context& context, const Worry& worry) {
  if (worry.let_go()) return "let go " + short_day(*worry.let_go(), context.today());
  if (!worry.worksheet().empty()) return "on a worksheet";
  if (worry.until() && *worry.until() < context.today()) return "since " + short_day(*worry.until(), context.today());
  return until_said(context, worry.until());
}

int list_worries(const Options& options, Context& context) {
  const std::vector<Worry> all = options.all ? worries(context) : open_worries(context);
  if (all.empty()) {
    context.say("No worry is parked. To park one: recover worry");
    return 0;
  }
  if (context.globals.discreet) {
    context.say(fmt::format("{} in the list.", all.size()));
    return 0;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string number = all[i].open() ? std::to_string(i + 1) : "-";
    const std::string front = fmt::format("  {}  {}", number, pad(when_said(context, all[i]), when_columns));
    context.say(fit(front + shown(all[i].text()), context.width()));
  }
  if (!all.front().open()) return 0;
  context.say();
  context.say("To let one go: recover worry let-go 1   Another day for it: recover worry park 1");
  return 0;
}

}  // namespace

void worry_list(Spec& spec) {
  auto options = std::make_shared<Options>();
  spec.summary("List the worries that are parked, and until when")
      .flag("-a,--all", options->all, "Those let go, or on a worksheet, as well")
      .example("recover worry list", "with numbers that let-go and park take")
      .see("worry let-go")
      .see("worry park")
      .run([options](Context& context) { return list_worries(*options, context); });
}

}  // namespace recover::cli::commands
