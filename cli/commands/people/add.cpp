#include "cli/app/ask.h"
#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/app/input_texts.h"
#include "cli/commands/commands.h"
#include "cli/domain/people_words.h"
#include "cli/domain/phrases.h"
#include "core/actions/people.h"
#include "core/base/text.h"
#include "core/views/people.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  std::optional<std::string> how;
  std::vector<std::string> good_for;
  bool dry_run = false;
};

/// What is not on the line yet, each skippable.
void ask_rest(Context& context, Options& options) {
  Ask ask(context);
  if (options.name.empty()) options.name = ask.line("What do you call them? (Enter skips)").value_or("");
  if (options.name.empty()) return;
  if (!options.how) options.how = ask.line("How do you reach them? Like: text 555-0100 (Enter skips)");
  if (!options.good_for.empty()) return;
  if (auto words = ask.line("What are they good for? Like: hard moments, a walk (Enter skips)")) {
    options.good_for.push_back(std::move(*words));
  }
}

Exit add_person(Options options, Context& context) {
  take_input(context, {options.name, options.how, options.good_for});
  if (!options.name.empty()) views::free_person_name(context.notebook(), options.name);
  ask_rest(context, options);
  if (options.name.empty() && context.asks()) {
    context.say("Nothing was added.");
    return Exit::no;
  }
  if (options.name.empty()) refuse("word-missing", "who is it?", "recover people add Ana --how \"text 555-0100\"");
  return change(context, ActionKind::people_add, options.dry_run, [&](store::Transaction& transaction) {
    const Person person{options.name, options.how.value_or(""), good_for_from(options.good_for)};
    const Person added = actions::add_person(transaction, person);
    return cli::done("Added: " + printable(added.name) + ". To reach out: recover reach");
  });
}

}  // namespace

void people_add(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Add someone you can reach out to")
      .about(
          "A first name or a nickname is enough. People stay in people.yaml: they are in no report and nothing that is shared. Those good for hard moments stand on the card of `recover now`.")
      .positional("name", options.name, "What you call them; - reads it from standard input", Presence::optional)
      .option("--how", options.how, "TEXT", "How you reach them; - reads it from standard input")
      .list("-g,--good-for", options.good_for, "WORDS",
            "What they are good for, like \"hard moments\"; - reads them from standard input")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover people add Mira --how \"text 555-0100\" --good-for \"hard moments\"",
               "someone for a hard moment")
      .exits(Exit::no, "the questions were skipped, nobody was added")
      .see("reach")
      .see("now")
      .run([&options](Context& context) { return add_person(options, context); });
}

}  // namespace recover::cli::commands
