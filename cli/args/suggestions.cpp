#include "cli/args/suggestions.h"

#include <algorithm>

#include "cli/args/command_table.h"
#include "cli/args/labels.h"
#include "core/base/name.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

constexpr std::size_t most_suggestions = 3;

/// "goal add" for ("goal", "ad"), else the noun alone.
std::string with_verb(std::string_view noun, const std::string& next) {
  if (const Command* entry = find_verb(noun, next)) return std::string(entry->name);
  return near_verb(noun, next).value_or(std::string(noun));
}

/// The commands of two words that end on this verb: "goal add", "habit add".
std::vector<std::string> commands_with_verb(std::string_view verb) {
  std::vector<std::string> out;
  for (const std::string_view noun : first_words()) {
    const Command* entry = find_verb(noun, verb);
    if (entry != nullptr && out.size() < most_suggestions) out.emplace_back(entry->name);
  }
  return out;
}

Problem command_problem(std::string what) {
  return {"command-unknown", Level::error, {}, std::move(what), "recover help"};
}

std::vector<std::string> with_program(std::vector<std::string> commands) {
  for (std::string& command : commands) command.insert(0, "recover ");
  return commands;
}

}  // namespace

std::string did_you_mean(const std::vector<std::string>& meant) {
  return "Did you mean: " + (meant.size() == 2 ? meant[0] + ", or " + meant[1] : listed(meant, "or")) + '?';
}

std::optional<std::string> near_verb(std::string_view noun, std::string_view word) {
  std::vector<std::string> names;
  for (const Command* entry : verbs_of(noun)) {
    names.emplace_back(verb_of(*entry));
    std::ranges::copy(aliases_of(*entry), std::back_inserter(names));
  }
  const std::vector<std::string> found = near(word, names, 1);
  if (found.empty()) return std::nullopt;
  return std::string(find_verb(noun, found.front())->name);
}

std::vector<std::string> near_commands(std::string_view word) {
  std::vector<std::string> names;
  for (const std::string_view first : first_words()) names.emplace_back(first);
  for (const Command& entry : command_table()) {
    if (verb_of(entry).empty()) std::ranges::copy(aliases_of(entry), std::back_inserter(names));
  }
  std::vector<std::string> meant;
  for (const std::string& name : near(word, names, names.size())) {
    const Command* entry = find_command(name);
    const std::string main(entry == nullptr ? name : entry->name);
    if (std::ranges::find(meant, main) == meant.end() && meant.size() < most_suggestions) meant.push_back(main);
  }
  return meant;
}

Problem unknown_command(const std::string& word, const std::string& next,
                        const std::function<bool(const std::string&)>& is_habit) {
  if (is_habit && is_habit(word)) {
    const std::string name = printable(word);
    Problem problem = command_problem(in_quotes(word) + " is one of your habits. To record it: recover done " + name);
    problem.hint = "recover help done";
    return problem;
  }
  if (const auto found = commands_with_verb(word); !found.empty()) {
    return command_problem(in_quotes(word) + " goes with a word before it. " + did_you_mean(with_program(found)));
  }
  std::vector<std::string> meant = near_commands(word);
  for (std::string& command : meant) {
    if (!next.empty() && !verbs_of(command).empty()) command = with_verb(command, next);
  }
  std::string what = "I don't know " + in_quotes(word);
  if (!meant.empty()) what += ". " + did_you_mean(with_program(meant));
  return command_problem(std::move(what));
}

Problem unknown_verb(std::string_view noun, const std::string& word) {
  std::string what = "I don't know " + in_quotes(word) + " as a command of " + std::string(noun);
  if (const auto meant = near_verb(noun, word)) what += ". " + did_you_mean(with_program({*meant}));
  return {"command-unknown", Level::error, {}, std::move(what), "recover help " + std::string(noun)};
}

void refuse_near_verb(std::string_view noun, const std::string& word) {
  if (near_verb(noun, word)) throw Failure(ErrorKind::refused, unknown_verb(noun, word));
}

Problem unknown_option(std::string_view option, std::string_view command, const std::vector<std::string>& known) {
  std::string name(option.substr(0, option.find('=')));
  std::string what = in_quotes(name) + " is not an option of recover " + std::string(command);
  if (!name.starts_with("--") && name.size() > 2) name.insert(0, 1, '-');  // -json, a slip for --json
  std::vector<std::string> long_names;
  std::ranges::copy_if(known, std::back_inserter(long_names),
                       [](const std::string& one) { return one.starts_with("--"); });
  const auto exact = std::ranges::find(long_names, name);
  std::vector<std::string> meant = near(name, long_names, most_suggestions);
  if (exact != long_names.end()) meant = {*exact};
  if (name.size() > 2 && !meant.empty()) what += ". " + did_you_mean(meant);
  return {"option-unknown", Level::error, {}, std::move(what), "recover " + std::string(command) + " --help"};
}

}  // namespace recover::cli
