#include <algorithm>
#include <memory>

#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "cli/domain/self_talk_lines.h"
#include "core/report/json.h"

namespace recover::cli::commands {
namespace {

std::string as_json(const std::vector<SelfTalk>& lines) {
  report::Json list = report::Json::array();
  for (const SelfTalk& line : lines) {
    const auto from = line.from.empty() ? std::nullopt : std::optional(line.from);
    list.add(report::Json::object().set("line", line.line).set("belief", line.belief).set("from", from));
  }
  return report::Json::document("self-talk").set("lines", list).text();
}

Exit list_lines(const Format& format, Context& context) {
  const std::vector<SelfTalk>& lines = context.notebook().self_talk();
  if (format.is("json")) {
    context.print(as_json(lines));
    return Exit::done;
  }
  if (lines.empty()) {
    context.say("Nothing here yet. A line you can believe, even a little:");
    context.say("  recover self-talk add \"I can learn one piece of it\" --belief 60");
    return Exit::done;
  }
  if (print_count_if_discreet(context, lines.size(), "line", "lines")) return Exit::done;
  for (const std::string& line : self_talk_lines(context, lines)) context.say(line);
  return Exit::done;
}

}  // namespace

void self_talk_list(Spec& spec) {
  auto format = std::make_shared<Format>();
  declare_format(spec, *format, {"text", "json"});
  spec.summary("Show the lines you keep to say to yourself")
      .about(
          "One that you believe to 60% or more may stand on today's page; on a hard day it is one that somebody said to you. recover settings self-talk hidden switches that off.")
      .example("recover self-talk", "all of them, with numbers")
      .see("self-talk add")
      .see("reframe")
      .run([format](Context& context) { return list_lines(*format, context); });
}

}  // namespace recover::cli::commands
