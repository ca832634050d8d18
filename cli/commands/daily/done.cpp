#include "cli/commands/commands.h"
#include "cli/domain/answering.h"

namespace recover::cli::commands {

void done(Spec& spec) {
  declare_answer(spec, EntryKind::done);
  spec.summary("Record that you did it")
      .about(
          "Names come from your notebook; a unique beginning is enough. A number after one name is its amount. On a terminal, numbers alone are the lines of today's list, and no name at all offers that list. What is no habit but a goal ticks the goal's next step.")
      .example("recover done walk", "today's walk")
      .example("recover done walk 20", "twenty minutes of it, or whatever it counts in")
      .example("recover done walk=20 read=10", "amounts for several")
      .example("recover done read --on yesterday", "fill in a day that has passed")
      .example("recover done read --on mon..wed", "fill in several")
      .see("small")
      .see("rest")
      .see("unset")
      .see("recover-habits(7)");
}

}  // namespace recover::cli::commands
