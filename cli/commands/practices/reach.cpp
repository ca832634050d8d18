#include <algorithm>
#include <array>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/messages.h"
#include "cli/domain/openers.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "core/base/text.h"
#include "core/views/people.h"

namespace recover::cli::commands {
namespace {

/// Stands in the log when it was nobody of people.yaml.
constexpr std::string_view somebody = "someone";

constexpr std::array<const char*, 6> kinds = {"friend", "family", "sponsor-or-peer", "professional", "group", "anyone"};

struct Options {
  std::string person;
  std::optional<std::string> kind;
  bool sent = false;
  Recording recording;
};

/// What a kind of person is called where `good-for:` says so: "a friend", "sponsor".
std::string kind_of(const Person& person) {
  for (const std::string& word : person.good_for) {
    for (const std::string_view kind : kinds) {
      if (lower(word).find(kind) != std::string::npos) return std::string(kind);
    }
  }
  return "anyone";
}

/// Whom it is about; none when nobody of people.yaml was named or chosen.
std::optional<Person> which_person(const Options& options, Context& context) {
  if (!options.person.empty())
    return context.notebook().people().at(views::find_person(context.notebook(), options.person));
  if (options.recording.together || options.sent || !context.asks()) return std::nullopt;
  const std::vector<Person>& people = context.notebook().people();
  if (people.empty()) {
    context.say("There is room for your people here. To add someone: recover people add");
    return std::nullopt;
  }
  std::vector<std::string> names;
  std::ranges::transform(people, std::back_inserter(names), [](const Person& person) {
    return printable(person.name) + (person.how.empty() ? "" : "   " + printable(person.how));
  });
  const auto chosen = Ask(context).choice("Who could it be? (a number; Enter: someone else)", names);
  return chosen ? std::optional(people.at(*chosen)) : std::nullopt;
}

void show_openers(Context& context, const std::string& kind) {
  context.say("Some words to borrow, if you like:");
  for (const PackItem& opener : openers_of_day(context, kind)) {
    context.say();
    for (const std::string& line : wrap(printable(opener.text), context.width() - 2)) context.say("  " + line);
  }
  context.say();
}

Exit record_reach(const Options& options, Context& context, const std::optional<Person>& person) {
  const bool dry_run = options.recording.dry_run;
  const std::string name = person ? person->name : std::string(somebody);
  const Entry entry = entry_for(context, EntryKind::reach, Value::of(std::string_view(name)), options.recording);
  store::Transaction transaction = begin(context, ActionKind::reach, dry_run);
  if (recorded_before(context, entry, options.recording)) {
    context.confirm("That is written down already.", "Nothing new.");
    return Exit::done;
  }
  transaction.add(entry);
  const Exit stored = commit_or_preview(context, transaction, dry_run);
  if (dry_run) return stored;
  const std::string to = person ? " to " + printable(name) : "";
  context.confirm("Written down: you reached out" + to + ". That is a win." + noted_for(context, entry.day));
  say_message(context, "reached-out");
  return stored;
}

Exit reach_out(const Options& options, Context& context) {
  const bool together = options.recording.together;
  enter_group_mode(context, together);
  if (together && (options.sent || !options.person.empty())) {
    refuse("option-twice", "--together names nobody of yours and writes nothing down", "recover reach --together");
  }
  const std::optional<Person> person = which_person(options, context);
  if (options.sent) return record_reach(options, context, person);
  if (person && !person->how.empty()) context.say(printable(person->name) + ": " + printable(person->how));
  show_openers(context, options.kind.value_or(person ? kind_of(*person) : "anyone"));
  if (together) return end_together(context);
  if (!context.asks()) {
    context.say("To write down that you did: recover reach --sent");
    return Exit::done;
  }
  if (Ask(context).yes("Did you reach out?", false)) return record_reach(options, context, person);
  context.say("That is fine. The words will keep. To write it down later: recover reach --sent");
  return Exit::done;
}

}  // namespace

void reach(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Reach out: somebody of yours, and words to borrow")
      .about(
          "It sends nothing: it shows how you reach them and openers to copy, others each day, and asks if you reached out. That is written into the log as a moment of its own, and named a win.")
      .positional("person", options.person, "Their name, its beginning, or their number", Presence::optional,
                  Complete::person)
      .choice("--as", options.kind, {kinds.begin(), kinds.end()}, "Openers for this kind of person")
      .flag("--sent", options.sent, "You reached out: write it down and ask nothing");
  declare_together(spec, options.recording.together);
  declare_recording(spec, options.recording);
  spec.example("recover reach", "choose by number")
      .example("recover reach Ana --sent", "written down, nothing asked")
      .example("recover reach --as group", "words for a group")
      .see("people list")
      .see("now")
      .run([&options](Context& context) { return reach_out(options, context); });
}

}  // namespace recover::cli::commands
