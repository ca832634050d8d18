#include "cli/commands/commands.h"
#include "cli/domain/answering.h"

namespace recover::cli::commands {

void not_today(Spec& spec) {
  declare_answer(spec, EntryKind::not_today);
  spec.summary("Record that the day went another way")
      .about(
          "Nothing is taken away: days in all stay as they are. A run of days carries over a few such days by itself.")
      .example("recover not-today read", "a plain answer; nothing is taken away")
      .see("rest")
      .see("unset")
      .see("recover-habits(7)");
}

}  // namespace recover::cli::commands
