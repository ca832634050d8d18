#include "cli/commands/commands.h"
#include "cli/domain/answering.h"

namespace recover::cli::commands {

void rest(Spec& spec) {
  declare_answer(spec, EntryKind::rest);
  spec.summary("Record a rest; nothing counts against you")
      .about("Without a name it rests everything that is still open today.")
      .example("recover rest walk", "rest one practice")
      .example("recover rest", "rest all of today")
      .see("unable")
      .see("habit pause");
}

}  // namespace recover::cli::commands
