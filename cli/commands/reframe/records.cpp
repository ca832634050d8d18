#include <algorithm>

#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "cli/domain/reframing.h"
#include "cli/domain/thought_records.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  ThoughtAnswers thought;
  bool dry_run = false;
};

Exit list_records(Context& context) {
  const std::vector<ThoughtRecord>& all = context.notebook().thoughts();
  if (all.empty()) {
    context.say("Nothing here yet. To look at a thought from several sides: recover reframe --full");
    return Exit::done;
  }
  if (print_count_if_discreet(context, all.size(), "worksheet", "worksheets")) return Exit::done;
  int names = 0;
  for (const ThoughtRecord& record : all) names = std::max(names, display_width(printable(record.name)));
  names = std::min(names, context.width() / 2);
  for (const ThoughtRecord& record : all) {
    const std::string day = record.started ? long_day(*record.started, context.today()) : std::string{};
    const std::string state = record.line.empty() ? "begun" : "with a kinder line";
    context.say(fit(pad(fit(printable(record.name), names), names) + "   " + pad(day, 24) + state, context.width()));
  }
  return Exit::done;
}

Exit show_record(const Options& options, Context& context) {
  const ThoughtRecord& record = find_thought(context, options.name);
  if (print_count_if_discreet(context, 1, "worksheet", "worksheets")) return Exit::done;
  for (const std::string& line : record_lines(context, record)) context.say(line);
  return Exit::done;
}

Exit resume_record(Options options, Context& context) {
  const ThoughtRecord before = find_thought(context, options.name);
  for (const auto questions : {thought_questions(), record_questions()}) {
    read_input(context, questions, options.thought.answers);
  }
  const bool keeps = options.thought.keep && !before.line.empty();
  if (!options.thought.given() && !keeps && context.asks()) {
    for (const std::string& line : record_lines(context, before)) context.say(line);
    context.say();
    ask_record(context, before, options.thought);
    if (!options.thought.given()) {
      context.say("Left as it is.");
      return Exit::no;
    }
  }
  if (!options.thought.given() && !keeps) {
    refuse("word-missing", "nothing to change was given", "recover reframe resume " + before.name + " --line TEXT");
  }
  const actions::ThoughtRecordChange wanted = record_change(context, options.thought);
  return change(context, ActionKind::reframe, options.dry_run, [&](store::Transaction& transaction) {
    const bool changes = actions::change(transaction, find_thought(context, before.name), wanted);
    const bool is_kept_already = !changes && wanted.keep_line && !options.dry_run;
    return is_kept_already ? unchanged("Kept.", Exit::done) : cli::done("Kept.");
  });
}

}  // namespace

void reframe_list(Spec& spec) {
  spec.summary("List your thought records, by name and day")
      .example("recover reframe list", "one line each, without their words")
      .see("reframe show")
      .run(list_records);
}

void reframe_show(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Show one thought record")
      .positional("name", options.name, "Name of a thought record", Presence::required, Complete::thought)
      .example("recover reframe show thought", "all of it")
      .see("reframe resume")
      .run([&options](Context& context) { return show_record(options, context); });
}

void reframe_resume(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Go on with a thought record")
      .about("On a terminal and without options it asks for what is not there yet.")
      .positional("name", options.name, "Name of a thought record", Presence::required, Complete::thought);
  declare_record(spec, options.thought);
  spec.flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover reframe resume thought --mood-after sad=40", "how strong it is now")
      .example("recover reframe resume thought --keep", "its kinder line among your self-talk as well")
      .exits(Exit::no, "everything was skipped")
      .see("reframe")
      .see("reframe show")
      .run([&options](Context& context) { return resume_record(options, context); });
}

}  // namespace recover::cli::commands
