#include <algorithm>
#include <array>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/inner_run.h"
#include "cli/args/command_table.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "core/base/text.h"
#include "core/model/pack.h"
#include "core/store/codec.h"
#include "core/store/embedded.h"
#include "core/yaml/tree.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::vector<std::string> words;
  bool together = false;
};

struct Need {
  std::string_view topic;  ///< as in the pack, and as typed
  std::string_view said;
};

constexpr std::array needs = {
    Need{"urge", "an urge"},      Need{"worry", "a worry"}, Need{"harsh-thought", "a harsh thought"},
    Need{"too-much", "too much"}, Need{"low", "low"},       Need{"need-rest", "need rest"},
};
constexpr std::size_t suggestions_shown = 2;
constexpr std::string_view together_option = "--together";

/// The commands that go with a need, the nearest first.
struct Tools {
  std::string_view topic;
  std::array<std::string_view, 3> commands;
};
constexpr std::array tools = {
    Tools{"urge", {"wave", "halt", "reach"}},
    Tools{"worry", {"worry", "solve", "ground"}},
    Tools{"harsh-thought", {"reframe", "self-talk add", "breathe"}},
    Tools{"too-much", {"ground", "breathe", "solve"}},
    Tools{"low", {"reach", "win", "today --gentle"}},
    Tools{"need-rest", {"sit", "imagine", "rest"}},
};

/// "3", "harsh-thought", "a harsh thought", "harsh", "rest".
const Need* find_need(const std::vector<std::string>& words) {
  std::string typed = lower(trim(join(words, " ")));
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const Need& need = needs.at(i);
    if (typed == std::to_string(i + 1) || typed == need.topic || typed == need.said) return &need;
  }
  std::ranges::replace(typed, ' ', '-');
  const auto meant = [&](const Need& need) {
    return !typed.empty() && (need.topic.starts_with(typed) || need.topic.ends_with('-' + typed));
  };
  const auto* const found = std::ranges::find_if(needs, meant);
  if (found == needs.end() || std::any_of(found + 1, needs.end(), meant)) return nullptr;
  return found;
}

std::vector<std::string> spoken_needs() {
  std::vector<std::string> all;
  all.reserve(needs.size());
  for (const Need& need : needs) all.emplace_back(need.said);
  return all;
}

void list_needs(Context& context) {
  context.say("What's going on?");
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const Need& need = needs.at(i);
    context.say("  " + std::to_string(i + 1) + "  " + pad(need.said, 18) + "recover toolbox " +
                std::string(need.topic));
  }
}

/// What comes with the program; a test checks that it can be read.
std::vector<PackItem> shipped_items() {
  Problems none;
  const yaml::Parsed parsed = yaml::parse("toolbox", store::embedded_pack("toolbox"));
  return store::read_pack(parsed.root, "toolbox", "toolbox", none).items;
}

/// A few of the suggestions, the person's own before ours; together only ours.
std::vector<PackItem> suggestions(Context& context, const Need& need, bool together) {
  const std::vector<PackItem> shipped = shipped_items();
  std::vector<PackItem> own;
  std::vector<PackItem> ours;
  for (const PackItem& item : context.notebook().pack("toolbox").items) {
    if (item.topic != need.topic) continue;
    const bool from_us = std::ranges::find(shipped, item) != shipped.end();
    if (from_us || !together) (from_us ? ours : own).push_back(item);
  }
  std::vector<PackItem> chosen;
  for (const std::vector<PackItem>& items : {own, ours}) {
    const std::size_t room = suggestions_shown - chosen.size();
    if (room == 0) continue;
    for (PackItem& item : choose_several_for_day(items, context.today(), need.topic, room))
      chosen.push_back(std::move(item));
  }
  return chosen;
}

bool knows_together(std::string_view command) {
  const Command* entry = find_entry(command);
  if (entry == nullptr) return false;
  Spec spec;
  entry->declare(spec);
  return std::ranges::any_of(spec.options(),
                             [](const OptionSpec& option) { return option.names.front() == together_option; });
}

/// Together: those that write nothing down when asked not to.
std::vector<std::string_view> tools_for(const Need& need, bool together) {
  const auto* const row = std::ranges::find(tools, need.topic, &Tools::topic);
  std::vector<std::string_view> commands{row->commands.begin(), row->commands.end()};
  if (together) std::erase_if(commands, [](std::string_view command) { return !knows_together(command); });
  return commands;
}

/// Something to begin right now: by number where somebody can choose.
void offer_tools(Context& context, const Need& need, bool together) {
  const std::vector<std::string_view> commands = tools_for(need, together);
  std::vector<std::string> options;
  if (together) options.emplace_back(together_option);
  std::vector<std::string> said;
  said.reserve(commands.size());
  for (const std::string_view command : commands) {
    said.push_back("recover " + std::string(command) + (together ? ' ' + std::string(together_option) : ""));
  }
  if (!context.asks()) {
    context.say("Or with a guide: " + join(said, " | "));
    return;
  }
  context.say("Or with a guide:");
  const auto chosen = Ask(context).choice("A number to begin (Enter skips):", said);
  if (!chosen) return;
  context.say();
  run_inner(context, commands.at(*chosen), options);
  context.say();
}

void show_suggestions(Context& context, const Need& need, bool together) {
  const std::string said(need.said);
  context.say(need.topic == "low" || need.topic == "too-much" || need.topic == "need-rest"
                  ? "Thanks for saying so. Some things to try, if you like:"
                  : "So there is " + said + ". Some things to try, if you like:");
  for (const PackItem& item : suggestions(context, need, together)) {
    std::string_view mark = "  - ";
    for (const std::string& line : wrap(printable(item.text), context.width() - 4)) {
      context.say(std::string(mark) + line);
      mark = "    ";
    }
  }
  context.say();
  if (!together) context.say("If one of them helped a little: recover win \"took a moment\"");
  offer_tools(context, need, together);
}

Exit open_toolbox(const Options& options, Context& context) {
  enter_group_mode(context, options.together);
  const Need* need = nullptr;
  if (!options.words.empty()) {
    need = find_need(options.words);
    if (need == nullptr) {
      refuse("topic-unknown", '"' + join(options.words, " ") + "\" is not one of the six", "recover toolbox");
    }
  } else if (context.asks()) {
    context.say("What's going on?");
    const auto chosen = Ask(context).choice("A number, if you like (Enter skips):", spoken_needs());
    if (chosen) need = &needs.at(*chosen);
  } else {
    list_needs(context);
  }
  if (need != nullptr) show_suggestions(context, *need, options.together);
  context.say(need == nullptr ? "Someone to talk to: recover now" : "Someone to talk to:             recover now");
  return Exit::done;
}

}  // namespace

void toolbox(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Something is hard: a few things to try, by number")
      .about(
          "What's going on? 1 an urge, 2 a worry, 3 a harsh thought, 4 too much, 5 low, 6 need rest. Nothing you choose here is written down, until you begin one of the commands it leads to.");
  OptionSpec need;
  need.shape = OptionSpec::Shape::positional_many;
  need.names = {"need"};
  need.help = "1 to 6, or urge, worry, harsh-thought, too-much, low, need-rest";
  need.complete = Complete::topic;
  need.repeats = true;
  need.take = [&options](const std::string& word) { options.words.push_back(word); };
  spec.add(std::move(need));
  declare_together(spec, options.together);
  spec.example("recover toolbox", "choose by number")
      .example("recover toolbox urge", "a few things for an urge")
      .see("now")
      .see("win")
      .run([&options](Context& context) { return open_toolbox(options, context); });
}

}  // namespace recover::cli::commands
