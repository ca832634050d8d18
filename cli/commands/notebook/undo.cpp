#include "cli/commands/commands.h"
#include "cli/domain/reversing.h"

namespace recover::cli::commands {

void undo(Spec& spec) {
  declare_reversal(spec, Direction::back);
  spec.summary("Take the last command back; again for the one before")
      .about(
          "What changed since in the same file stays: only what that command wrote is taken back, and what can't be is said. What was shown of celebrations stays shown.")
      .example("recover undo --list", "what could be taken back, newest first")
      .see("redo")
      .see("unset");
}

}  // namespace recover::cli::commands
