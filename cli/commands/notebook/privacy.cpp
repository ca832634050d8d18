#include <fmt/format.h>

#include <array>
#include <string_view>

#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

constexpr std::array<std::string_view, 6> paragraphs = {
    // clang-format off
    ("What is there: habits, goals, counts, people, plans, self-talk, journal and worksheets in files of their own; what happened in log/, one line an entry; settings in recover.yaml; what undo needs in .recover/. Nothing is kept anywhere else, but for a text of your editor that could not be stored: its place, for you alone, is said then."),
    ("Where it goes: nowhere. This program has no network code; it sends nothing, and asks nobody."),
    ("On the command line: what you type there can be seen by others on this machine while it runs, and stays in your shell's history. A dash reads it from standard input instead: recover win -"),
    ("In a pipe or a script, confirmations say no names and no totals. --discreet does the same anywhere, and of a list it says how many there are."),
    ("What it can't do: hide that the program and the folder are there, protect you from the machine's administrator, or make deleted text vanish from backups. A private log has no special protection in law."),
    ("recover now is never written down."),
    // clang-format on
};

std::string mode_said(const std::optional<FileInfo>& info) {
  if (!info) return "not made yet; it will be for you alone";
  return (info->mode & 077U) == 0
             ? "for you alone"
             : fmt::format("others here may look in: chmod 700 makes it yours (mode {:o})", info->mode);
}

Exit show_privacy(Context& context) {
  store::Notebook& notebook = context.notebook();
  const auto info = notebook.disk().info(notebook.root());
  context.say("Your notebook:  " + printable(notebook.root()));
  context.say("                " + mode_said(info));
  context.say();
  for (const std::string_view paragraph : paragraphs) {
    for (const std::string& line : wrap(paragraph, context.width())) context.say(line);
    context.say();
  }
  context.say("To take everything away, delete that folder.");
  return Exit::done;
}

}  // namespace

void privacy(Spec& spec) {
  spec.summary("Say what is stored where, and who can see it")
      .example("recover privacy", "places, modes, and what is not protected")
      .see("recover-files(5)")
      .run(show_privacy);
}

}  // namespace recover::cli::commands
