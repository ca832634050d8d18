#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/renaming.h"
#include "core/actions/counters.h"
#include "core/views/lookup.h"

namespace recover::cli::commands {

void since_rename(Spec& spec) {
  declare_rename(spec, {"since", "Without smoke", ActionKind::counter_rename, Complete::since,
                        [](store::Transaction& transaction, const std::string& word, const std::string& title) {
                          const DayCounter counter = views::find_counter(transaction.notebook(), word);
                          actions::rename(transaction, counter, title);
                          return counter.name;
                        }});
  spec.summary("Change a count's title; its name and days stay")
      .example("recover since rename smoke-free \"Without smoke\"", "another title, the same count")
      .see("since show");
}

}  // namespace recover::cli::commands
