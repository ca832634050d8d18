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
  std::optional<std::string> called;
  std::optional<std::string> how;
  std::vector<std::string> good_for;
  bool dry_run = false;

  bool given() const { return called || how || !good_for.empty(); }
};

std::string now_said(const std::string& text) {
  return text.empty() ? "(Enter skips)" : "(now: " + printable(text) + ')';
}

void ask_changes(Context& context, const Person& person, Options& options) {
  Ask ask(context);
  if (ask.open()) context.say("Enter keeps what is there.");
  options.called = ask.line("What do you call them? " + now_said(person.name));
  options.how = ask.line("How do you reach them? " + now_said(person.how));
  if (auto words = ask.line("What are they good for? " + now_said(join(person.good_for, ", ")))) {
    options.good_for.push_back(std::move(*words));
  }
}

Person changed(Person person, const Options& options) {
  person.name = options.called.value_or(person.name);
  person.how = options.how.value_or(person.how);
  if (!options.good_for.empty()) person.good_for = good_for_from(options.good_for);
  return person;
}

Exit edit_person(Options options, Context& context) {
  take_input(context, {options.called, options.how, options.good_for});
  std::string who = options.name;
  if (!options.given() && context.asks()) {
    const Person person = context.notebook().people().at(views::find_person(context.notebook(), who));
    who = person.name;  // a number may mean somebody else by the time the lock is taken
    ask_changes(context, person, options);
    if (!options.given()) {
      context.say("Left as it is.");
      return Exit::no;
    }
  }
  if (!options.given()) {
    views::find_person(context.notebook(), who);
    refuse("word-missing", "nothing to change was given",
           "recover people edit NAME --how \"text 555-0100\", or in your editor: recover edit people");
  }
  return change(context, ActionKind::people_edit, options.dry_run, [&](store::Transaction& transaction) {
    const std::size_t index = views::find_person(transaction.notebook(), who);
    const Person before = transaction.notebook().people().at(index);
    actions::edit_person(transaction, index, changed(before, options));
    return cli::done(
        [&context, index] { return "Changed: " + printable(context.notebook().people().at(index).name) + '.'; });
  });
}

}  // namespace

void people_edit(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Change what you call somebody, how to reach them, and what they are good for")
      .about("An empty text takes a key out. On a terminal and without options it asks.")
      .positional("name", options.name, "Their name, its beginning, or their number", Presence::required,
                  Complete::person)
      .option("--name", options.called, "TEXT", "Another name; - reads it from standard input")
      .option("--how", options.how, "TEXT", "How you reach them; - reads it from standard input")
      .list("-g,--good-for", options.good_for, "WORDS",
            "What they are good for, in place of what is there; - reads them from standard input")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover people edit Ana --how \"call 555-0100, evenings\"", "another way to reach her")
      .exits(Exit::no, "it was left as it is")
      .see("people add")
      .run([&options](Context& context) { return edit_person(options, context); });
}

}  // namespace recover::cli::commands
