
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/sample_notebook.h"
#include "core/base/text.h"
#include "core/store/notebook.h"
#include "core/store/transaction.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string folder;
};

/// Shows what a person at a terminal would see, wherever it goes; nobody is asked.
class ShowingTerminal final : public Terminal {
 public:
  explicit ShowingTerminal(Terminal& real) : real_(real) {}
  void write(std::string_view text) override { real_.write(text); }
  void write_error(std::string_view text) override { real_.write_error(text); }
  bool flush() override { return real_.flush(); }
  std::optional<std::string> read_line() override { return std::nullopt; }
  std::string read_all() override { return {}; }
  bool input_is_terminal() const override { return false; }
  bool output_is_terminal() const override { return true; }
  bool error_is_terminal() const override { return real_.error_is_terminal(); }
  int width() const override { return real_.width(); }

 private:
  Terminal& real_;
};

/// Whole or not at all, like every change; there is nothing before it that undo could bring back.
Exit write_sample(Context& context, const std::string& folder, Day today) {
  store::Notebook notebook(context.doors.disk, context.doors.random, context.doors.clock, folder);
  store::Transaction transaction = notebook.begin(ActionKind::demo);
  transaction.not_undoable();
  for (const auto& [file, text] : sample_notebook(today)) transaction.set(file, text);
  return exit_of(context, transaction.commit());
}

std::string folder_for(const Options& options, Context& context) {
  if (options.folder.empty()) return context.doors.disk.make_temporary_folder("recover-demo", {"/dev/shm", "/tmp"});
  std::string folder = options.folder;
  if (!folder.starts_with('/')) folder = context.doors.environment("PWD").value_or("") + '/' + folder;
  if (!context.doors.disk.list(folder).empty()) {
    refuse("folder-full", '"' + options.folder + "\" has something in it already", "recover demo NEW-FOLDER");
  }
  return folder;
}

Exit show_demo(const Options& options, Context& context) {
  const Day today = context.today();
  const std::string folder = folder_for(options, context);
  if (const Exit stored = write_sample(context, folder, today); stored != Exit::done) return stored;
  ShowingTerminal terminal(context.doors.terminal);
  Doors doors{terminal,
              context.doors.clock,
              context.doors.disk,
              context.doors.process,
              context.doors.random,
              context.doors.environment};
  context.say("Three months of an invented person's notebook, in " + printable(folder));
  const std::vector<std::vector<std::string>> tour{{"today"}, {"done", "walk", "20"}, {"celebrate"}, {"report"}};
  for (const std::vector<std::string>& words : tour) {
    context.say();
    context.say(context.bold("$ recover " + join(words, " ")));
    std::vector<std::string> line{"--notebook", folder,    "--today",
                                  today.iso(),  "--color", context.styled() ? "always" : "never"};
    line.insert(line.end(), words.begin(), words.end());
    if (const Exit status = run(line, doors); status != Exit::done) return status;
  }
  context.say();
  context.say("To look around in it: recover --notebook " + printable(folder));
  context.say("To begin your own:    recover");
  return Exit::done;
}

}  // namespace

void demo(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Show recover on an invented person's notebook")
      .about(
          "Makes three months of a sample in a new folder (a temporary one unless you name it), shows today's page, a habit done, a celebration and a week's report, and leaves it there to play with. Your own notebook is not touched.")
      .positional("folder", options.folder, "Where to put it: a new or empty folder", Presence::optional,
                  Complete::folder)
      .example("recover demo", "a look around")
      .see("init")
      .see("today")
      .run([&options](Context& context) { return show_demo(options, context); });
}

}  // namespace recover::cli::commands
