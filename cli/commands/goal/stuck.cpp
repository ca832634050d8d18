
#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/input_texts.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/goal_state.h"
#include "cli/domain/habit_options.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "cli/domain/solving.h"
#include "core/base/text.h"
#include "core/store/codec.h"
#include "core/yaml/write.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  std::optional<std::string> smaller;
  std::optional<std::string> later;
  bool with_someone = false;
  std::optional<std::string> obstacle;
  std::optional<std::string> if_then;
  bool let_go = false;
  bool solve = false;  ///< chosen by number: think it through on a worksheet
  bool dry_run = false;

  bool given() const { return smaller || later || with_someone || obstacle || if_then || let_go; }
};

void show_ways(Context& context, const std::string& name) {
  context.say("Stuck happens. Smaller, later, with someone, a plan for what is in the way, or let it go:");
  const std::string stuck = "  recover goal stuck " + name;
  context.say(stuck + " --smaller \"…\"");
  context.say(stuck + " --later +7");
  context.say(stuck + " --with-someone");
  context.say(stuck + " --obstacle \"…\" --if-then \"if …, then …\"");
  context.say("  recover solve \"…\"");
  context.say("  recover goal let-go " + name);
}

void ask_way(Context& context, Options& options) {
  Ask ask(context);
  context.say("Stuck happens. What would help?");
  const auto way = ask.choice("A number, or Enter to leave it:",
                              {"a smaller step", "later", "with someone", "look at what is in the way",
                               "think it through, step by step", "let it go"});
  if (!way) return;
  if (*way == 0) options.smaller = ask.line("A smaller step, as small as you like:");
  if (*way == 1) options.later = ask.line("When? (like fri, +7; Enter: let it rest for now)").value_or("");
  if (*way == 2) options.with_someone = true;
  if (*way == 3) {
    options.obstacle = ask.line("What is in the way?");
    options.if_then = ask.line("A plan for it, like \"if it rains, then I take the umbrella\" (Enter skips)");
  }
  if (*way == 4) options.solve = true;
  if (*way == 5) options.let_go = true;
}

/// Puts a step in front of the next one.
void put_before_next(store::Transaction& transaction, const Goal& goal, const std::string& text) {
  std::size_t at = 0;
  while (at < goal.steps.size() && goal.steps[at].done) ++at;
  const std::string token = store::step_token({text, std::nullopt, std::nullopt});
  transaction.edit(file_of(goal), [&](yaml::YamlEditor& editor) { return editor.insert({"steps"}, at, token); });
}

std::string put_later(Context& context, store::Transaction& transaction, const Goal& goal, const std::string& words) {
  if (words.empty()) {
    set_state(transaction, goal, "resting", context.today());
    return printable(goal.title) + " is resting. To go on: recover goal resume " + goal.name;
  }
  const Day day = context.coming_day(words);
  std::size_t at = 0;
  while (at < goal.steps.size() && goal.steps[at].done) ++at;
  const yaml::Path path = at < goal.steps.size() ? yaml::Path{"steps", std::to_string(at), "by"} : yaml::Path{"by"};
  transaction.edit(file_of(goal), [&](yaml::YamlEditor& editor) { return editor.set(path, day.iso(), "do"); });
  return "Later, then: " + short_day(day, context.today()) + '.';
}

void plan_for(store::Transaction& transaction, const Goal& goal, const Options& options) {
  const auto set = [&](const char* key, const std::string& text) {
    transaction.edit(file_of(goal), [&](yaml::YamlEditor& editor) {
      return editor.set({"picture", key}, yaml::flow_scalar(text));
    });
  };
  if (options.obstacle) set("obstacle", *options.obstacle);
  if (!options.if_then) return;
  const auto [cue, then] = if_then_from(*options.if_then);
  set("if", cue);
  set("then", then);
}

/// Does what was chosen; what to say about it.
std::string change_goal(Context& context, store::Transaction& transaction, const Goal& goal, const Options& options) {
  if (options.smaller) {
    put_before_next(transaction, goal, std::string(trim(*options.smaller)));
    return "Smaller it is. Next small step: " + printable(trim(*options.smaller));
  }
  if (options.later) return put_later(context, transaction, goal, *options.later);
  if (options.with_someone) {
    const Step* next = goal.next_step();
    const std::string text = "Ask someone for a hand with: " + (next != nullptr ? next->text : goal.title);
    put_before_next(transaction, goal, text);
    return "Next small step: " + printable(text);
  }
  if (options.obstacle || options.if_then) {
    plan_for(transaction, goal, options);
    return "Kept. A plan for it is half the way around it.";
  }
  set_state(transaction, goal, "let-go", context.today());
  return "Let go, with thanks for what it taught. It stays in your journey.";
}

Exit unstick_goal(Options options, Context& context) {
  const std::string name = find_goal(context, options.name).name;
  const bool on_line = options.given();
  take_input(context, {options.smaller, options.obstacle, options.if_then});
  if (options.smaller && trim(*options.smaller).empty()) options.smaller.reset();
  if (!on_line && !context.asks()) {
    show_ways(context, name);
    return Exit::done;
  }
  if (!on_line) ask_way(context, options);
  if (options.solve) {
    const std::string title = find_goal(context, name).title;  // a copy: storing reads the goals anew
    return solve_anew(context, title, {});
  }
  if (!options.given()) {
    context.say("Left as it is.");
    return Exit::no;
  }
  store::Transaction transaction = begin(context, {ActionKind::goal_stuck, name}, options.dry_run);
  const std::string said = change_goal(context, transaction, find_goal(context, name), options);
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) context.confirm(said);
  return stored;
}

}  // namespace

void goal_stuck(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("When a goal is stuck: smaller, later, with someone, a plan, or let it go")
      .about(
          "On a terminal it offers these by number, and to think it through with recover solve. In a script one of the options says which, and without one it shows them.")
      .positional("name", options.name, "Name of a goal", Presence::required, Complete::goal)
      .option("--smaller", options.smaller, "TEXT",
              "A smaller step, in front of the next one; - reads it from standard input")
      .option("--later", options.later, "DAY", "A later day for the next step", Complete::day_ahead)
      .flag("--with-someone", options.with_someone, "A step that asks someone for a hand")
      .option("--obstacle", options.obstacle, "TEXT", "What is in the way; - reads it from standard input")
      .option("--if-then", options.if_then, "PLAN",
              "A plan for it: \"if it rains, then I take the umbrella\"; - reads it from standard input")
      .flag("--let-go", options.let_go, "Let it go")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover goal stuck walk-to-the-river --smaller \"Put my shoes on\"", "a step that is small enough")
      .exits(Exit::no, "it was left as it is")
      .see("goal picture")
      .see("goal let-go")
      .see("solve")
      .run([&options](Context& context) { return unstick_goal(options, context); });
}

}  // namespace recover::cli::commands
