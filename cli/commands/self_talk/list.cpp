#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/phrases.h"
#include "cli/self_talk_lines.h"

namespace recover::cli::commands {
namespace {

int list_lines(Context& context) {
  const std::vector<SelfTalk>& lines = context.notebook().self_talk();
  if (lines.empty()) {
    context.say("Nothing here yet. A line you can believe, even a little:");
    context.say("  recover self-talk add \"I can learn one piece of it\" --belief 60");
    return 0;
  }
  for (const std::string& line : self_talk_lines(context, lines)) context.say(line);
  return 0;
}

}  // namespace

void self_talk_list(Spec& spec) {
  spec.summary("Show the lines you keep to say to yourself")
      .about(
          "One that you believe to 60% or more may stand on today's page; on a hard day it is one that somebody said "
          "to "
          "you. recover settings self-talk hidden switches that off.")
      .example("recover self-talk", "all of them, with numbers")
      .see("self-talk add")
      .see("reframe")
      .run(list_lines);
}

}  // namespace recover::cli::commands
