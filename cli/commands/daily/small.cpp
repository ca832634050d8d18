#include "cli/commands/commands.h"
#include "cli/domain/answering.h"

namespace recover::cli::commands {

void small(Spec& spec) {
  declare_answer(spec, EntryKind::small);
  spec.summary("Record the small version; it counts in full")
      .example("recover small walk", "to the corner is a walk, too")
      .see("done");
}

}  // namespace recover::cli::commands
