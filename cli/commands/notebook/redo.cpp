#include "cli/commands/commands.h"
#include "cli/domain/reversing.h"

namespace recover::cli::commands {

void redo(Spec& spec) {
  declare_reversal(spec, Direction::forth);
  spec.summary("Do again what undo took back")
      .example("recover redo --dry-run", "show what would come back")
      .see("undo");
}

}  // namespace recover::cli::commands
