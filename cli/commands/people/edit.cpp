
#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/input_texts.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/people_words.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/store/codec.h"
#include "core/store/key_edits.h"
#include "core/yaml/write.h"

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

store::KeyEdits edits_from(Context& context, std::size_t place, const Options& options) {
  store::KeyEdits edits;
  if (options.called) edits.push_back({"name", yaml::flow_scalar(name_for_person(context, *options.called, place))});
  store::add_text(edits, "how", options.how);
  if (!options.good_for.empty()) {
    const auto words = good_for_from(options.good_for);
    edits.push_back({"good-for", words.empty() ? "" : store::words_token(words)});
  }
  return edits;
}

Exit edit_person(Options options, Context& context) {
  take_input(context, {options.called, options.how, options.good_for});
  const std::string asked = context.notebook().people().at(find_person(context, options.name)).name;
  if (!options.given()) {
    ask_changes(context, context.notebook().people().at(find_person(context, asked)), options);
    if (!options.given() && context.asks()) {
      context.say("Left as it is.");
      return Exit::no;
    }
  }
  if (!options.given()) {
    refuse("word-missing", "nothing to change was given",
           "recover people edit NAME --how \"text 555-0100\", or in your editor: recover edit people");
  }
  store::Transaction transaction = begin(context, ActionKind::people_edit, options.dry_run);
  const std::size_t place = find_person(context, asked);
  for (const store::KeyEdit& edit : edits_from(context, place, options)) {
    store::apply(transaction, people_file, {"people", std::to_string(place)}, edit, "name");
  }
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  context.confirm("Changed: " + printable(context.notebook().people().at(place).name) + '.');
  return stored;
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
