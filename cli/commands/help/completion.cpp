#include <algorithm>

#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/docs/complete.h"
#include "cli/docs/shells.h"
#include "cli/domain/entry_words.h"
#include "cli/text/worries.h"
#include "core/store/log_line.h"
#include "core/views/worries.h"

namespace recover::cli::commands {
namespace {

constexpr std::size_t offered_entries = 20;

struct Options {
  std::vector<std::string> words;
  bool candidates = false;
};

template <typename T>
Names::List named(const std::vector<T>& all) {
  Names::List list;
  for (const T& one : all) list.emplace_back(one.name, one.title);
  return list;
}

/// The newest entries of the last two months.
Names::List latest_entries(Context& context) {
  Names::List list;
  const Day today = context.today();
  context.notebook().each(
      [&](const store::Line& line) {
        if (!line.id.empty()) list.emplace_back(line.id, entry_in_line(context, store::to_entry(line)));
      },
      Range{today - std::chrono::days{60}, today});
  std::ranges::reverse(list);
  if (list.size() > offered_entries) list.resize(offered_entries);
  return list;
}

Names::List items_of(Context& context, const char* pack) {
  Names::List list;
  for (const PackItem& item : context.notebook().pack(pack).items) list.emplace_back(item.id, item.text);
  return list;
}

Names names_of(Context& context) {
  store::Notebook& notebook = context.notebook();
  Names names;
  names.habits = named(notebook.habits());
  names.goals = named(notebook.goals());
  names.since = named(notebook.since());
  for (const Person& person : notebook.people()) names.people.emplace_back(person.name, "");
  names.worksheets = named(notebook.worksheets());
  names.breathing = items_of(context, "breathing");
  names.imagery = items_of(context, "imagery");
  for (const SelfTalk& line : notebook.self_talk()) {
    names.self_talk.emplace_back(std::to_string(names.self_talk.size() + 1), line.line);
  }
  const Day today = context.today();
  for (const auto& open : views::open_worries(notebook, today, Range{today - std::chrono::days{365}, today})) {
    if (!open.id().empty()) names.worries.emplace_back(open.id(), until_said(context, open.worry.until));
  }
  names.thoughts = named(notebook.thoughts());
  for (const PackItem& item : notebook.pack("reframes").items) names.patterns.emplace_back(item.id, item.topic);
  names.entries = latest_entries(context);
  for (const Helpline& line : notebook.helplines()) {
    const auto known = [&](const auto& pair) { return pair.first == line.region; };
    if (line.region != "any" && std::ranges::none_of(names.regions, known)) names.regions.emplace_back(line.region, "");
  }
  return names;
}

Exit complete_words(const Options& options, Context& context) {
  if (options.candidates) {
    context.print(completion_lines(complete(options.words, [&context] { return names_of(context); })));
    return Exit::done;
  }
  const std::string shell = options.words.empty() ? "" : options.words.front();
  const auto script = shell_script(shell);
  if (!script) refuse("choice-unknown", '"' + shell + "\" is not a shell I have a script for", "bash, zsh or fish");
  context.print(*script);
  return Exit::done;
}

}  // namespace

void completion(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Print the script that completes recover's words in a shell")
      .about(
          "Names of habits and goals come from your notebook. An installed recover has the scripts in place already.")
      .words("shell", options.words, "bash, zsh or fish", Presence::optional, Complete::shell)
      .flag("--words", options.candidates, "Used by the scripts: print what may come next")
      .example("recover completion bash", "eval \"$(recover completion bash)\" in .bashrc uses it")
      .run([&options](Context& context) { return complete_words(options, context); });
}

}  // namespace recover::cli::commands
