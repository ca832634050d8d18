#include "cli/app/ask.h"
#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/plan_kind.h"
#include "core/actions/plan.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string section;
  std::vector<std::string> words;
  bool dry_run = false;
};

/// The text given, or a line of the plan for each line of standard input.
std::vector<std::string> lines_from(const Options& options, Context& context, const PlanHeading& heading) {
  std::vector<std::string> lines;
  const std::string text = join(options.words, " ");
  if (text.empty()) {
    if (auto answer = Ask(context).line(std::string(heading.ask) + " (Enter skips)")) lines.push_back(*answer);
    return lines;
  }
  const std::string given = text_or_input(context, text);
  for (const std::string_view line : split(given, '\n')) {
    if (!trim(line).empty()) lines.emplace_back(trim(line));
  }
  return lines;
}

Exit add_to_plan(const Options& options, Context& context, const PlanKind& kind) {
  const PlanHeading& heading = find_heading(kind, options.section);
  const std::vector<std::string> lines = lines_from(options, context, heading);
  if (lines.empty() && context.asks()) {
    context.say("Nothing was added.");
    return Exit::no;
  }
  if (lines.empty()) {
    refuse("word-missing", "what is to stand there?",
           "recover " + std::string(kind.word) + " add " + std::string(heading.key) + " \"…\"");
  }
  return change(context, kind.add, options.dry_run, [&](store::Transaction& transaction) {
    actions::add_to_plan(transaction, kind.file, heading.key, lines);
    return cli::done("Added to \"" + std::string(heading.said) + "\".");
  });
}

void declare(Spec& spec, const PlanKind& kind) {
  auto& options = spec.own<Options>();
  const std::string word(kind.word);
  const std::string key(kind.headings.front().key);
  spec.about("A line holds what you like: a sign, an arrow and what you do make a good one.");
  spec.positional("section", options.section, section_help(kind))
      .words("text", options.words, "The line; - reads lines from standard input", Presence::optional)
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover " + word + " add " + key + " \"" +
                   (kind.word == safety_plan.word ? "I stop answering the phone" : "a walk before noon") + '"',
               "one line more")
      .exits(Exit::no, "the question was skipped")
      .see(word)
      .see(word + " remove")
      .run([&options, &kind](Context& context) { return add_to_plan(options, context, kind); });
}

}  // namespace

void plan_add(Spec& spec) {
  spec.summary("Add a line to your wellness plan");
  declare(spec, wellness_plan);
}

void safety_add(Spec& spec) {
  spec.summary("Add a line to your safety plan");
  declare(spec, safety_plan);
}

}  // namespace recover::cli::commands
