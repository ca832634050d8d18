#include "cli/app/context.h"
#include "cli/commands/commands.h"

namespace recover::cli::commands {

void version(Spec& spec) {
  spec.summary("Say which version this is").example("recover version", "its number").run([](Context& context) {
    context.say("recover " RECOVER_VERSION);
    return Exit::done;
  });
}

}  // namespace recover::cli::commands
