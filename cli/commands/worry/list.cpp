#include <fmt/format.h>

#include <algorithm>

#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "cli/text/worries.h"
#include "core/base/text.h"
#include "core/report/json.h"
#include "core/views/worries.h"

namespace recover::cli::commands {
namespace {

constexpr int when_columns = 18;

struct Options {
  bool all = false;
  Format format;
};

std::string when_said(Context& context, const Worry& worry) {
  if (worry.let_go) return "let go " + short_day(*worry.let_go, context.today());
  if (!worry.worksheet.empty()) return "on a worksheet";
  if (worry.until && *worry.until < context.today()) return "since " + short_day(*worry.until, context.today());
  return until_said(context, worry.until);
}

/// The number is the one that `worry let-go` takes; null for those that are not open.
std::string as_json(const std::vector<views::LoggedWorry>& all) {
  report::Json list = report::Json::array();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Worry& worry = all[i].worry;
    const auto number = worry.open() ? std::optional(static_cast<int>(i) + 1) : std::nullopt;
    const auto sheet = worry.worksheet.empty() ? std::nullopt : std::optional(worry.worksheet);
    report::Json json = report::Json::object();
    json.set("number", number).set("id", all[i].id()).set("day", all[i].place.entry.day).set("text", worry.text);
    list.add(json.set("until", worry.until).set("let_go", worry.let_go).set("worksheet", sheet));
  }
  return report::Json::document("worries").set("worries", list).text();
}

Exit list_worries(const Options& options, Context& context) {
  const auto list = options.all ? views::worries : views::open_worries;
  const std::vector<views::LoggedWorry> all = list(context.notebook(), context.today(), std::nullopt);
  if (options.format.is("json")) {
    context.print(as_json(all));
    return Exit::done;
  }
  if (all.empty()) {
    context.say("No worry is parked. To park one: recover worry");
    return Exit::done;
  }
  if (context.globals.discreet) {
    context.say(fmt::format("{} in the list.", all.size()));
    return Exit::done;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Worry& worry = all[i].worry;
    const std::string number = worry.open() ? std::to_string(i + 1) : "-";
    const std::string front = fmt::format("  {}  {}", number, pad(when_said(context, worry), when_columns));
    context.say(fit(front + printable(worry.text), context.width()));
  }
  if (!all.front().worry.open()) return Exit::done;
  context.say();
  context.say("To let one go: recover worry let-go 1   Another day for it: recover worry park 1");
  return Exit::done;
}

}  // namespace

void worry_list(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("List the worries that are parked, and until when")
      .flag("-a,--all", options.all, "Those let go, or on a worksheet, as well");
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover worry list", "with numbers that let-go and park take")
      .see("worry let-go")
      .see("worry park")
      .run([&options](Context& context) { return list_worries(options, context); });
}

}  // namespace recover::cli::commands
