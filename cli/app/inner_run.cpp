#include "cli/app/inner_run.h"

#include "cli/app/ask.h"
#include "cli/args/command_table.h"
#include "cli/args/spec.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

void pass_on(const Globals& globals, std::vector<std::string>& words) {
  if (globals.notebook) words.insert(words.end(), {"--notebook", *globals.notebook});
  if (globals.today) words.insert(words.end(), {"--today", *globals.today});
  if (globals.plain) words.emplace_back("--plain");
  if (globals.discreet) words.emplace_back("--discreet");
}

/// What must be given with the command, asked for by what help says of it. False when one was not answered.
bool ask_for_words(Context& context, const Spec& spec, std::vector<std::string>& words) {
  for (const OptionSpec& option : spec.options()) {
    if (!option.is_positional() || !option.required) continue;
    const auto answer = Ask(context).line(option.help + "? (Enter leaves)");
    if (!answer) return false;
    words.push_back(*answer);
  }
  return true;
}

}  // namespace

Exit run_inner(Context& context, std::string_view command, const std::vector<std::string>& options) {
  std::vector<std::string> words;
  for (const std::string_view word : split(command, ' ')) words.emplace_back(word);
  std::vector<std::string> given;
  Spec spec;
  if (const Command* entry = find_entry(command)) entry->declare(spec);
  if (!ask_for_words(context, spec, given)) return Exit::done;
  pass_on(context.globals, words);
  words.insert(words.end(), options.begin(), options.end());
  if (!given.empty()) words.emplace_back("--");
  words.insert(words.end(), given.begin(), given.end());
  return run(words, context.doors);
}

}  // namespace recover::cli
