#include <algorithm>
#include <charconv>
#include <functional>

#include "cli/app/context.h"
#include "cli/app/input_texts.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/habit_options.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/store/key_edits.h"
#include "core/yaml/write.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  std::optional<std::string> title;
  std::optional<std::string> why;
  std::optional<std::string> area;
  std::optional<std::string> by;
  std::optional<std::string> reward;
  std::optional<int> confidence;
  std::vector<std::string> steps;
  std::vector<std::string> remove_steps;
  bool dry_run = false;
};

store::KeyEdits edits_from(Context& context, const Options& options) {
  store::KeyEdits edits;
  if (options.title && trim(*options.title).empty())
    refuse("title-empty", "a title needs at least one letter", "--title TEXT");
  store::add_text(edits, "title", options.title);
  store::add_text(edits, "why", options.why);
  if (options.area) edits.push_back({"area", options.area->empty() ? "" : area_from(context, *options.area)});
  if (options.by) edits.push_back({"by", *options.by == "none" ? "" : context.coming_day(*options.by).iso()});
  store::add_text(edits, "reward", options.reward);
  if (options.confidence) edits.push_back({"confidence", std::to_string(*options.confidence)});
  return edits;
}

std::size_t step_number(const Goal& goal, std::string_view word) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc{} || end != word.data() + word.size() || number < 1 || number > goal.steps.size()) {
    refuse("step-unknown", "there is no step \"" + std::string(word) + "\" in " + goal.name,
           "recover goal show " + goal.name);
  }
  return number - 1;
}

/// "2=Walk to the bridge".
void reword_step(store::Transaction& transaction, const Goal& goal, const std::string& word) {
  const auto equals = word.find('=');
  if (equals == std::string::npos || trim(word.substr(equals + 1)).empty()) {
    refuse("value-missing", "a step is given as its number and its words", "--step \"2=Walk to the bridge\"");
  }
  const std::size_t at = step_number(goal, word.substr(0, equals));
  const std::string token = yaml::flow_scalar(trim(word.substr(equals + 1)));
  transaction.edit(file_of(goal), [&](yaml::YamlEditor& editor) {
    const yaml::Node* list = editor.root().find("steps");
    const bool is_map = list != nullptr && at < list->items.size() && list->items[at].kind == yaml::Node::Kind::map;
    yaml::Path path{"steps", std::to_string(at)};
    if (is_map) path.emplace_back("do");
    return editor.set(path, token);
  });
}

Exit edit_goal(Options options, Context& context) {
  take_input(context, {options.title, options.why, options.reward});
  const std::string name = find_goal(context, options.name).name;
  const store::KeyEdits edits = edits_from(context, options);
  if (edits.empty() && options.steps.empty() && options.remove_steps.empty()) {
    refuse("word-missing", "nothing to change was given",
           "recover goal edit " + name + " --why TEXT, or in your editor: recover edit " + name);
  }
  store::Transaction transaction = begin(context, {ActionKind::goal_edit, name}, options.dry_run);
  const Goal goal = find_goal(context, name);
  store::apply(transaction, file_of(goal), edits);
  for (const std::string& step : options.steps) reword_step(transaction, goal, step);
  std::vector<std::size_t> gone;
  for (const std::string& word : options.remove_steps) gone.push_back(step_number(goal, word));
  std::ranges::sort(gone, std::greater{});
  for (const std::size_t at : gone) {
    transaction.edit(file_of(goal), [&](yaml::YamlEditor& editor) {
      return editor.remove({"steps", std::to_string(at)});
    });
  }
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) context.confirm("Changed: " + printable(find_goal(context, name).title) + '.');
  return stored;
}

}  // namespace

void goal_edit(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Change a goal's words, dates and steps")
      .about(
          "An empty text takes a key out; --by none takes the day out. One of the texts can be -: it comes from standard input.")
      .positional("name", options.name, "Name of a goal", Presence::required, Complete::goal)
      .option("--title", options.title, "TEXT", "A new title; the name stays")
      .option("--why", options.why, "TEXT", "Why it matters to you")
      .option("--area", options.area, "AREA", "Wellness area", Complete::area)
      .option("--by", options.by, "DAY", "A day to have it by, or none", Complete::day_ahead)
      .option("--reward", options.reward, "TEXT", "How you mean to celebrate")
      .whole("-c,--confidence", options.confidence, 0, 10, "How sure you are that you can do it")
      .list("-s,--step", options.steps, "N=TEXT", "Other words for a step")
      .list("--remove-step", options.remove_steps, "N", "Take a step out")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover goal edit walk-to-the-river --by +30 --step \"3=Walk to the old bridge\"",
               "a later day, clearer words")
      .see("goal step")
      .see("goal picture")
      .run([&options](Context& context) { return edit_goal(options, context); });
}

}  // namespace recover::cli::commands
