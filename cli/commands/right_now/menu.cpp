#include <array>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/context.h"

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

void show_choices(Context& context, bool with_commands) {
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    std::string line = std::string(3 - number.size(), ' ') + number + "  " + std::string(choices.at(i).said);
    if (with_commands) line += "   recover " + std::string(choices.at(i).command);
    context.say(line);
  }
}

int open_menu(Context& context) {
  if (!context.asks()) {
    show_choices(context, true);
    return 0;
  }
  Ask ask(context);
  for (;;) {
    show_choices(context, false);
    const auto number = ask.whole("A number, or Enter to leave:", 1, static_cast<int>(choices.size()));
    if (!number) return 0;
    context.say();
    std::vector<std::string> words;
    const std::string command(choices.at(static_cast<std::size_t>(*number - 1)).command);
    const auto space = command.find(' ');
    words.push_back(command.substr(0, space));
    if (space != std::string::npos) words.push_back(command.substr(space + 1));
    if (context.globals.notebook) words.insert(words.end(), {"--notebook", *context.globals.notebook});
    if (context.globals.today) words.insert(words.end(), {"--today", *context.globals.today});
    run(words, context.doors);
    context.say();
  }
}

}  // namespace

void menu(Spec& spec) {
  spec.summary("Everything by numbers, without typing commands")
      .about(
          "What you answer here does not stand in your shell's history. `recover settings menu first` makes plain "
          "recover open it.")
      .example("recover menu", "press a number, or Enter to leave")
      .see("toolbox")
      .see("now")
      .run(open_menu);
}

}  // namespace recover::cli::commands
