#include "cli/docs/help.h"

#include "cli/app/context.h"
#include "cli/commands/commands.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::vector<std::string> topic;
  bool all = false;
};

Exit show_help(const Options& options, Context& context) {
  context.print(options.all && options.topic.empty() ? program_help(Extent::all, context.width())
                                                     : topic_help(options.topic, context.width()));
  return Exit::done;
}

}  // namespace

void help(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Explain recover, a command or a topic")
      .words("topic", options.topic, "A command, a noun like goal, or files, habits, dates, problems, exit-status",
             Presence::optional, Complete::topic)
      .flag("-a,--all", options.all, "Every command")
      .example("recover help", "the short list")
      .example("recover help goal add", "one command")
      .example("recover help --all", "every command")
      .see("recover(1)")
      .run([&options](Context& context) { return show_help(options, context); });
}

}  // namespace recover::cli::commands
