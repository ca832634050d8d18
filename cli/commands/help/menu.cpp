#include <array>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/inner_run.h"
#include "cli/args/command_table.h"
#include "cli/commands/commands.h"
#include "cli/docs/help.h"

namespace recover::cli::commands {
namespace {

struct Choice {
  std::string_view said;
  std::string_view command;
};

constexpr std::array choices = {
    Choice{"Today: what is there, what is open", "today"},
    Choice{"I did something", "done"},
    Choice{"A small win to write down", "win"},
    Choice{"Check in: how it is right now", "check-in"},
    Choice{"Something is hard", "toolbox"},
    Choice{"Something to celebrate", "celebrate"},
    Choice{"Look back at the last days", "report"},
    Choice{"Start a practice", "habit add"},
    Choice{"Start a goal", "goal add"},
    Choice{"In a bad moment: people and numbers to call", "now"},
};
constexpr std::string_view all_of_it = "Everything else, by group";
constexpr std::string_view leaving = "A number, or Enter to leave:";
constexpr std::string_view going_back = "A number, or Enter to go back:";

std::string summary_of(const Command& entry) {
  Spec spec;
  entry.declare(spec);
  return spec.summary();
}

void run_and_space(Context& context, std::string_view command) {
  context.say();
  if (run_inner(context, command) == Exit::stopped) throw Stopped{};  // Ctrl-C leaves the menu too
  context.say();
}

/// All commands that begin with a word: "plan", "plan edit", "plan add", "plan remove".
std::vector<const Command*> beginning_with(std::string_view word) {
  std::vector<const Command*> found;
  for (const Command& entry : command_table()) {
    if (first_word(entry) == word) found.push_back(&entry);
  }
  return found;
}

void open_word(Context& context, Ask& ask, std::string_view word) {
  const std::vector<const Command*> entries = beginning_with(word);
  if (entries.size() == 1) return run_and_space(context, word);
  std::vector<std::string> said;
  said.reserve(entries.size());
  for (const Command* entry : entries) said.push_back(summary_of(*entry));
  while (const auto chosen = ask.choice(going_back, said)) run_and_space(context, entries.at(*chosen)->name);
}

void open_group(Context& context, Ask& ask, Group group) {
  std::vector<std::string> said;
  std::vector<std::string_view> words;
  for (const Command& entry : command_table()) {
    const std::string_view word = first_word(entry);
    if (entry.group != group || entry.name == "menu" || (!words.empty() && words.back() == word)) continue;
    words.push_back(word);
    const Command* plain = find_entry(word);
    said.push_back(plain != nullptr ? summary_of(*plain) : std::string(word) + ": " + verbs_in_short(word));
  }
  while (const auto chosen = ask.choice(going_back, said)) open_word(context, ask, words.at(*chosen));
}

void open_groups(Context& context, Ask& ask) {
  std::vector<std::string> said;
  std::vector<Group> groups;
  for (const Command& entry : command_table()) {
    if (!groups.empty() && groups.back() == entry.group) continue;
    groups.push_back(entry.group);
    said.emplace_back(title(entry.group));
  }
  while (const auto chosen = ask.choice(going_back, said)) open_group(context, ask, groups.at(*chosen));
}

void show_choices(Context& context) {
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    context.say(std::string(3 - number.size(), ' ') + number + "  " + std::string(choices.at(i).said) + "   recover " +
                std::string(choices.at(i).command));
  }
  context.say("Everything: recover help --all");
}

Exit open_menu(Context& context) {
  if (!context.asks()) {
    show_choices(context);
    return Exit::done;
  }
  std::vector<std::string> said;
  said.reserve(choices.size() + 1);
  for (const Choice& choice : choices) said.emplace_back(choice.said);
  said.emplace_back(all_of_it);
  Ask ask(context);
  while (const auto chosen = ask.choice(leaving, said)) {
    if (*chosen < choices.size()) {
      run_and_space(context, choices.at(*chosen).command);
    } else {
      open_groups(context, ask);
    }
  }
  return Exit::done;
}

}  // namespace

void menu(Spec& spec) {
  spec.summary("Everything by numbers, without typing commands")
      .about(
          "What you answer here does not stand in your shell's history. `recover settings menu first` makes plain recover open it.")
      .example("recover menu", "press a number, or Enter to leave")
      .see("toolbox")
      .see("now")
      .run(open_menu);
}

}  // namespace recover::cli::commands
