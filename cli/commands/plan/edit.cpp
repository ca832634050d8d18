#include <fmt/format.h>

#include <utility>

#include "cli/app/ask.h"
#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "cli/domain/plan_kind.h"
#include "core/actions/plan.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string section;
  bool dry_run = false;
};

struct PromptAnswers {
  const PlanHeading* heading;
  std::vector<std::string> lines;
};

/// Lines for one section, until Enter.
std::vector<std::string> ask_section(Context& context, Ask& ask, const PlanHeading& heading,
                                     const std::vector<std::string>& there) {
  context.say();
  context.say(context.bold(heading.said));
  for (const std::string& line : there) context.say("  - " + printable(line));
  std::vector<std::string> lines;
  std::string question = std::string(heading.ask) + " (Enter skips)";
  while (auto line = ask.line(question)) {
    lines.push_back(std::move(*line));
    question = "One more? (Enter goes on)";
  }
  return lines;
}

std::vector<PromptAnswers> ask_all(const Options& options, Context& context, const PlanKind& kind) {
  Ask ask(context);
  const Plan plan = plan_of(context, kind);
  const PlanHeading* wanted = options.section.empty() ? nullptr : &find_heading(kind, options.section);
  context.say(std::string(kind.intro));
  context.say("Enter skips any of these.");
  std::vector<PromptAnswers> all;
  for (const PlanHeading& heading : kind.headings) {
    if (!ask.open()) break;
    if (wanted != nullptr && wanted != &heading) continue;
    auto lines = ask_section(context, ask, heading, plan.of(heading.key));
    if (!lines.empty()) all.push_back({&heading, std::move(lines)});
  }
  return all;
}

Exit edit_plan(const Options& options, Context& context, const PlanKind& kind) {
  if (!context.asks()) {
    refuse("word-missing", "this asks its questions on a terminal",
           fmt::format("recover {0} add {1} \"…\", or in your editor: recover edit {0}", kind.word,
                       kind.headings.front().key));
  }
  const std::vector<PromptAnswers> all = ask_all(options, context, kind);
  if (all.empty()) {
    context.say("Left as it is.");
    return Exit::no;
  }
  return change(context, kind.edit, options.dry_run, [&](store::Transaction& transaction) {
    std::size_t lines = 0;
    for (const PromptAnswers& answers : all) {
      lines += actions::add_to_plan(transaction, kind.file, answers.heading->key, answers.lines);
    }
    const std::string count = counted(static_cast<std::int64_t>(lines), "line", "lines");
    return cli::done(fmt::format("Kept, {}. To see it: recover {}", count, kind.word));
  });
}

void declare(Spec& spec, const PlanKind& kind) {
  auto& options = spec.own<Options>();
  const std::string word(kind.word);
  spec.about(
          "It asks on a terminal, and Enter skips any question. Lines that are there stay; to take one out: recover " +
          word + " remove.")
      .positional("section", options.section, section_help(kind), Presence::optional)
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .exits(Exit::no, "every question was skipped")
      .see(word + " add")
      .see(word)
      .run([&options, &kind](Context& context) { return edit_plan(options, context, kind); });
}

}  // namespace

void plan_edit(Spec& spec) {
  spec.summary("Fill in your wellness plan, question by question").example("recover plan edit", "all eight sections");
  declare(spec, wellness_plan);
}

void safety_edit(Spec& spec) {
  spec.summary("Fill in your safety plan, question by question").example("recover safety edit", "all six headings");
  declare(spec, safety_plan);
}

}  // namespace recover::cli::commands
