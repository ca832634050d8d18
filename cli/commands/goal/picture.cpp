
#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/input_texts.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/goal_words.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/yaml/write.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  std::optional<std::string> wish;
  std::optional<std::string> outcome;
  std::optional<std::string> obstacle;
  std::optional<std::string> cue;
  std::optional<std::string> then;
  bool dry_run = false;
};

/// Wish, best outcome, obstacle, if–then: what is not there yet, in this order (mental contrasting; DOMAIN finding 4).
void ask_missing(Context& context, const Goal& goal, Options& options) {
  Ask ask(context);
  if (!ask.open()) return;
  const auto missing = [&ask](std::optional<std::string>& value, const std::string& known, std::string_view question) {
    if (!value && known.empty()) value = ask.line(question);
  };
  missing(options.wish, goal.picture.wish, "What do you wish for, in a few words? (Enter skips)");
  missing(options.outcome, goal.picture.outcome,
          "When it is done: what is the best of it? See it for a moment. (Enter skips)");
  missing(options.obstacle, goal.picture.obstacle, "What in you or around you may stand in the way? (Enter skips)");
  missing(options.cue, goal.picture.cue, "If that happens — what is the moment? (Enter skips)");
  missing(options.then, goal.picture.then, "Then I … (Enter skips)");
}

int count_given(const Options& options) {
  int given = 0;
  for (const auto* part : {&options.wish, &options.outcome, &options.obstacle, &options.cue, &options.then})
    given += part->has_value();
  return given;
}

void show_picture(Context& context, const Goal& goal) {
  const MentalContrast& picture = goal.picture;
  if (!picture.wish.empty()) context.say("A wish:         " + printable(picture.wish));
  if (!picture.outcome.empty()) context.say("The best of it: " + printable(picture.outcome));
  if (!picture.obstacle.empty()) context.say("In the way:     " + printable(picture.obstacle));
  if (!picture.cue.empty()) context.say("If " + printable(picture.cue) + ", then " + printable(picture.then) + '.');
  if (!picture.empty()) context.say();
  for (const std::string& line : path_lines(context, goal)) context.say(line);
}

Exit picture_goal(Options options, Context& context) {
  const Goal asked = find_goal(context, options.name);
  take_input(context, {options.wish, options.outcome, options.obstacle, options.cue, options.then});
  if (count_given(options) == 0) ask_missing(context, asked, options);
  if (count_given(options) == 0) {
    show_picture(context, asked);
    return Exit::done;
  }
  store::Transaction transaction = begin(context, {ActionKind::goal_picture, asked.name}, options.dry_run);
  const auto set = [&](const char* key, const std::optional<std::string>& value) {
    if (!value) return;
    transaction.edit(file_of(asked), [&](yaml::YamlEditor& editor) {
      const yaml::Node* picture = editor.root().find("picture");
      if (picture != nullptr && picture->is_scalar()) {  // a plain text is the wish
        const std::string wish = yaml::flow_map({{"wish", yaml::flow_scalar(picture->text)}});
        if (auto problem = editor.set({"picture"}, wish)) return problem;
      }
      return editor.set({"picture", key}, yaml::flow_scalar(*value));
    });
  };
  set("wish", options.wish);
  set("outcome", options.outcome);
  set("obstacle", options.obstacle);
  set("if", options.cue);
  set("then", options.then);
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  context.confirm("Kept.");
  if (!context.discreet() && !context.globals.quiet) show_picture(context, find_goal(context, asked.name));
  return stored;
}

}  // namespace

void goal_picture(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Picture a goal done, what may stand in the way, and a plan for it")
      .about(
          "On a terminal it asks for what is not there yet, then draws the way as a path of its steps. One of the texts can be -: it comes from standard input.")
      .positional("name", options.name, "Name of a goal", Presence::required, Complete::goal)
      .option("--wish", options.wish, "TEXT", "What you wish for")
      .option("--outcome", options.outcome, "TEXT", "The best of it, when it is done")
      .option("--obstacle", options.obstacle, "TEXT", "What may stand in the way")
      .option("--if", options.cue, "CUE", "The moment at which it does")
      .option("--then", options.then, "ACTION", "What you do then")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover goal picture walk-to-the-river", "see it")
      .example(
          "recover goal picture walk-to-the-river --obstacle \"rain\" --if \"it rains\" --then \"I take the umbrella\"",
          "a plan for rain")
      .see("goal stuck")
      .run([&options](Context& context) { return picture_goal(options, context); });
}

}  // namespace recover::cli::commands
