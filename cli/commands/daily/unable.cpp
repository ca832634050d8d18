#include "cli/commands/commands.h"
#include "cli/domain/answering.h"

namespace recover::cli::commands {

void unable(Spec& spec) {
  declare_answer(spec, EntryKind::unable);
  spec.summary("Record a day when it wasn't possible; it is neutral")
      .example("recover unable walk", "a day in bed")
      .example("recover unable walk --on yesterday", "the same, said a day later")
      .see("rest")
      .see("habit pause");
}

}  // namespace recover::cli::commands
